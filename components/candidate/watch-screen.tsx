"use client";

import { Check, Keyboard, RotateCcw, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { isUnstored } from "@/components/recorder/upload-state";
import { Banner } from "@/components/ui/banner";
import { RadioCards } from "@/components/ui/radio-cards";
import { Spinner } from "@/components/ui/spinner";
import type { CandidateQuestion, CandidateTake } from "@/lib/answers/queries";
import { paths } from "@/lib/paths";
import { Player } from "./player";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { useRecordedForm } from "./use-recorded-form";
import { useRefreshWhile } from "./use-refresh-while";
import { useStore } from "./use-store";
import { useWords } from "./words";

const pollMs = 2000;

export function WatchScreen({ question }: { question: CandidateQuestion }) {
  const { session, stage, isBusy } = useInterview();
  const uploads = useStore(session.uploads);
  const { watch: words, writing, shared } = useWords();
  const form = useRecordedForm(words.forms);
  const takes = question.takes;
  const last = takes.at(-1);
  const [chosen, setChosen] = useState(last?.id);
  const take = takes.find(({ id }) => id === chosen) ?? last;
  if (!take) return null;
  const number = takes.indexOf(take) + 1;
  const isOneOfMany = takes.length > 1;
  // A proven fault makes recording again the thing to do.
  const isFaulty = take.fault !== null && question.takesLeft > 0;
  const keep = (
    <StepButton
      isMain
      key="keep"
      variant={isFaulty ? "secondary" : "primary"}
      icon={<Check />}
      onClick={() => void session.keep(take.id)}
    >
      {isBusy && isUnstored(uploads, take.id)
        ? words.saving
        : isOneOfMany
          ? words.keepTake(number)
          : words.keepOne}
    </StepButton>
  );
  const again = question.takesLeft > 0 && (
    <StepButton
      key="again"
      variant={isFaulty ? "primary" : "secondary"}
      icon={<RotateCcw />}
      onClick={session.tryAgain}
    >
      {isFaulty ? words.recordAgain : words.again(question.takesLeft)}
    </StepButton>
  );
  const write = question.writing && (
    <StepButton key="write" icon={<Keyboard />} onClick={session.writeInstead}>
      {writing.writeInstead}
    </StepButton>
  );
  return (
    <Step
      eyebrow={shared.questionOf(question.number, stage.questions)}
      title={isOneOfMany ? words.titleMany : form.titleOne}
      intro={<span dir="auto">{question.text}</span>}
      picture={
        <TakePlayer key={take.id} take={take} label={words.take(number)} />
      }
      actions={isFaulty ? [again, keep, write] : [keep, again, write]}
    >
      {isFaulty && take.fault && (
        <Banner tone="warn" icon={<TriangleAlert aria-hidden />}>
          {`${words.faults[take.fault]} ${form.faultHelp}`}
        </Banner>
      )}
      {isOneOfMany && (
        <RadioCards
          legend={words.takes}
          hideLegend
          name="take"
          value={take.id}
          onChange={setChosen}
          options={takes.map(({ id }, index) => ({
            value: id,
            title: words.take(index + 1),
          }))}
        />
      )}
    </Step>
  );
}

function TakePlayer({ take, label }: { take: CandidateTake; label: string }) {
  const { session, stage } = useInterview();
  const { forms, unplayable } = useWords().watch;
  const words = useRecordedForm(forms);
  const made = useStore(session.playback.sources)[take.id];
  const isReady = take.status === "READY";
  // Also while it plays from this device: the server has still to say whether it is whole.
  const isWaiting = !isReady;
  useRefreshWhile(isWaiting, pollMs);
  const [isUnplayableHere, setIsUnplayableHere] = useState(false);
  // Once joined, the server's may play where the pieces did not.
  if (made?.urls.length && !(isUnplayableHere && isReady))
    return (
      <Player
        key="here"
        label={label}
        sources={made.urls}
        isSound={made.isSound}
        unplayable={unplayable}
        onFailure={() => setIsUnplayableHere(true)}
      />
    );
  if (isReady)
    return (
      <Player
        key="there"
        label={label}
        unplayable={unplayable}
        isSound={take.isSound}
        sources={Array.from(
          { length: take.parts },
          (_, part) =>
            `${paths.recording(take.id, part)}?interview=${stage.publicId}`,
        )}
      />
    );
  return (
    <p className="flex items-center gap-3 rounded-xl bg-sunken p-5">
      <Spinner className="size-5" />
      <span>{take.status === "FINISHED" ? words.saved : words.sending}</span>
    </p>
  );
}
