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
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Player } from "./player";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useStore } from "./use-store";

const pollMs = 2000;

export function WatchScreen({ question }: { question: CandidateQuestion }) {
  const { session, stage, isBusy } = useInterview();
  const takes = question.takes;
  const last = takes.at(-1);
  const [chosen, setChosen] = useState(last?.id);
  const take = takes.find(({ id }) => id === chosen) ?? last;
  if (!take) return null;
  const number = takes.indexOf(take) + 1;
  const isOneOfMany = takes.length > 1;
  return (
    <Step
      eyebrow={`Question ${question.number} of ${stage.questions}`}
      title={isOneOfMany ? "Which take do you keep?" : "Watch your answer"}
      intro={question.text}
      actions={
        <>
          <Button
            variant="primary"
            size="large"
            icon={<Check />}
            pending={isBusy}
            onClick={() => void session.keep(take.id)}
          >
            {isOneOfMany ? `Keep take ${number}` : "Keep this answer"}
          </Button>
          {question.takesLeft > 0 && (
            <Button
              size="large"
              icon={<RotateCcw />}
              disabled={isBusy}
              onClick={session.tryAgain}
            >
              Try again ({plural(question.takesLeft, "take")} left)
            </Button>
          )}
        </>
      }
    >
      {isOneOfMany && (
        <RadioCards
          legend="Takes"
          hideLegend
          name="take"
          value={take.id}
          onChange={setChosen}
          options={takes.map(({ id }, index) => ({
            value: id,
            title: `Take ${index + 1}`,
          }))}
        />
      )}
      <TakePlayer key={take.id} take={take} label={`Take ${number}`} />
    </Step>
  );
}

function TakePlayer({ take, label }: { take: CandidateTake; label: string }) {
  const { session, stage } = useInterview();
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
      {take.status === "FINISHED"
        ? "Your answer is saved. It can be watched in a moment."
        : "Your answer is being sent. It can be watched when all of it has arrived."}
    </p>
  );
}
