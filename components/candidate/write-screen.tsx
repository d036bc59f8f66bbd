"use client";

import { Check } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { writingEnd } from "@/components/recorder/screen";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { maxTextCharacters } from "@/lib/limits";
import { Opening } from "./opening";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { TimeLeft } from "./time-left";
import { useCountdown } from "./use-countdown";
import { useDraft } from "./use-draft";
import { useWords } from "./words";

/** The question and the field for its answer, which closes by itself at the end of its time. */
export function WriteScreen({ question }: { question: CandidateQuestion }) {
  const { session, stage } = useInterview();
  const { writing: words, shared } = useWords();
  const endsAt = writingEnd(question);
  const isOver = useCountdown(endsAt, session.clock) === 0;
  const close = useEffectEvent(() => session.finishText(true));
  useEffect(() => {
    if (isOver) close();
  }, [isOver]);
  return (
    <Step
      eyebrow={shared.questionOf(question.number, stage.questions)}
      title={<span dir="auto">{question.text}</span>}
      actions={
        <StepButton
          isMain
          icon={<Check />}
          onClick={() => session.finishText(false)}
        >
          {words.finish}
        </StepButton>
      }
    >
      <div className="flex flex-col gap-4">
        <Text />
        <TimeLeft endsAt={endsAt} of={question.answerSeconds} what="left" />
      </div>
    </Step>
  );
}

function Text() {
  const found = useDraft();
  const words = useWords().writing;
  const field = useRef<HTMLTextAreaElement>(null);
  const isOpen = found !== null;
  // The clock runs, so the field and not the heading has the focus.
  useEffect(() => {
    if (!isOpen) return;
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  if (!found) return <Opening />;
  const { draft, state } = found;
  return (
    <>
      {state.other && (
        <Banner
          tone="warn"
          action={
            <Button size="small" onClick={() => draft.addOther()}>
              {words.addOther}
            </Button>
          }
        >
          <OtherText text={state.other} />
        </Banner>
      )}
      <Field label={words.field} hint={words.hint}>
        <Textarea
          ref={field}
          dir="auto"
          rows={8}
          maxLength={maxTextCharacters}
          value={state.text}
          onChange={({ target }) => draft.type(target.value)}
          className="max-h-none min-h-48"
        />
      </Field>
    </>
  );
}

/** Words that are not part of the answer. */
export function OtherText({ text }: { text: string }) {
  const words = useWords().writing;
  return (
    <>
      <p>{words.other}</p>
      <blockquote
        dir="auto"
        className="mt-2 max-h-40 overflow-y-auto border-s-2 ps-3 wrap-anywhere whitespace-pre-wrap"
      >
        {text}
      </blockquote>
    </>
  );
}
