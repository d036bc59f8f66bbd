"use client";

import { Check, Keyboard } from "lucide-react";
import { writingEnd } from "@/components/recorder/screen";
import { Banner } from "@/components/ui/banner";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { cleanText } from "@/lib/text";
import { Opening } from "./opening";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { TimeLeft } from "./time-left";
import { useCountdown } from "./use-countdown";
import { useDraft } from "./use-draft";
import { useWords } from "./words";
import { OtherText } from "./write-screen";

/** An answer in writing, to be read over and kept; while there is time it can be gone on with. */
export function WrittenScreen({ question }: { question: CandidateQuestion }) {
  const { session, stage } = useInterview();
  const { writing: words, shared } = useWords();
  const found = useDraft();
  const endsAt = writingEnd(question);
  const isOver = useCountdown(endsAt, session.clock) === 0;
  if (!found) return <Opening />;
  const { text, other } = found.state;
  const isEmpty = cleanText(text).trim() === "";
  const keep = (
    <StepButton
      isMain
      key="keep"
      variant={isEmpty && !isOver ? "secondary" : "primary"}
      icon={<Check />}
      onClick={() => void session.keepText()}
    >
      {isEmpty ? words.keepEmpty : words.keep}
    </StepButton>
  );
  const goOn = !isOver && (
    <StepButton
      key="goOn"
      variant={isEmpty ? "primary" : "secondary"}
      icon={<Keyboard />}
      onClick={() => void session.writeOn()}
    >
      {words.goOn}
    </StepButton>
  );
  return (
    <Step
      eyebrow={shared.questionOf(question.number, stage.questions)}
      title={words.review}
      intro={<span dir="auto">{question.text}</span>}
      actions={isEmpty ? [goOn, keep] : [keep, goOn]}
    >
      {isEmpty ? (
        <Banner tone="warn">{words.empty}</Banner>
      ) : (
        <p
          dir="auto"
          className="rounded-xl bg-sunken p-5 wrap-anywhere whitespace-pre-wrap"
        >
          {text}
        </p>
      )}
      {other && (
        <Banner tone="warn">
          <OtherText text={other} />
          <p className="mt-2">{words.notAdded}</p>
        </Banner>
      )}
      {!isOver && (
        <TimeLeft endsAt={endsAt} of={question.answerSeconds} what="ofAnswer" />
      )}
    </Step>
  );
}
