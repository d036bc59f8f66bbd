"use client";

import { Check, RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { Spinner } from "@/components/ui/spinner";
import type {
  CandidateQuestion,
  CandidateTake,
} from "@/lib/interviews/candidate-queries";
import { paths } from "@/lib/paths";
import { Player } from "./player";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useStore } from "./use-store";
import { useWords } from "./words";

const pollMs = 2000;

export function WatchScreen({ question }: { question: CandidateQuestion }) {
  const { session, stage, isBusy } = useInterview();
  const { watch: words, shared } = useWords();
  const takes = question.takes;
  const last = takes.at(-1);
  const [chosen, setChosen] = useState(last?.id);
  const take = takes.find(({ id }) => id === chosen) ?? last;
  if (!take) return null;
  const number = takes.indexOf(take) + 1;
  const isOneOfMany = takes.length > 1;
  return (
    <Step
      eyebrow={shared.questionOf(question.number, stage.questions)}
      title={isOneOfMany ? words.titleMany : words.titleOne}
      intro={<span dir="auto">{question.text}</span>}
      actions={
        <>
          <Button
            variant="primary"
            size="large"
            icon={<Check />}
            pending={isBusy}
            onClick={() => void session.keep(take.id)}
          >
            {isOneOfMany ? words.keepTake(number) : words.keepOne}
          </Button>
          {question.takesLeft > 0 && (
            <Button
              size="large"
              icon={<RotateCcw />}
              disabled={isBusy}
              onClick={session.tryAgain}
            >
              {words.again(question.takesLeft)}
            </Button>
          )}
        </>
      }
    >
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
      <TakePlayer key={take.id} take={take} label={words.take(number)} />
    </Step>
  );
}

function TakePlayer({ take, label }: { take: CandidateTake; label: string }) {
  const { session, stage } = useInterview();
  const words = useWords().watch;
  const made = useStore(session.playback.sources)[take.id];
  const isReady = take.status === "READY";
  const isWaiting = !made?.length && !isReady;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void session.refresh(), pollMs);
    return () => clearInterval(timer);
  }, [isWaiting, session]);
  if (made?.length) return <Player label={label} sources={made} />;
  if (isReady)
    return (
      <Player
        label={label}
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
      {take.status === "FINISHED" ? words.saved : words.sending}
    </p>
  );
}
