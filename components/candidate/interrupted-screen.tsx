"use client";

import {
  standsUntil,
  type Interruption,
  type Stopped,
} from "@/components/recorder/interruption";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { Announcer } from "./announcer";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { Dial } from "./dial";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { TimeLeft } from "./time-left";
import { useCountdown } from "./use-countdown";
import { useRecordedForm } from "./use-recorded-form";
import { useStore } from "./use-store";
import { useWords } from "./words";

/** Too little time to begin again. */
const leastSeconds = 3;

export function InterruptedScreen({
  question,
  takeId,
  endsAt,
  stoppedAt,
  cause,
}: {
  question: CandidateQuestion;
  takeId: string;
  cause: Interruption;
} & Stopped) {
  const { session } = useInterview();
  const { interrupted: words, camera } = useWords();
  const { lost } = useRecordedForm(camera.forms);
  const clock = useStoppedClock({ endsAt, stoppedAt }, question);
  const { takes } = useStore(session.uploads);
  const here = takes.find((take) => take.takeId === takeId);
  const canGoOn = clock.left >= leastSeconds;
  const isOn = useStore(session.camera.state).name === "on";
  return (
    <Step
      eyebrow={words.eyebrow}
      title={<span dir="auto">{question.text}</span>}
      intro={
        <>
          <span>{cause === "device" ? lost : words.reasons[cause]}</span>
          {here && here.savedMs > 0 && (
            <span>{` ${words.savedUpTo(here.savedMs / 1000)}`}</span>
          )}
        </>
      }
      picture={
        canGoOn && (
          <CameraGate>
            {({ stream }) => <CameraView stream={stream} />}
          </CameraGate>
        )
      }
      actions={
        <>
          {canGoOn && isOn && (
            <StepButton isMain onClick={() => void session.resume()}>
              {words.goOn}
            </StepButton>
          )}
          <StepButton
            variant={canGoOn ? "secondary" : "primary"}
            onClick={() => void session.finish()}
          >
            {words.finish}
          </StepButton>
        </>
      }
    >
      {canGoOn ? (
        <StoppedClock {...clock} of={question.answerSeconds} />
      ) : (
        <p>{words.isOver}</p>
      )}
    </Step>
  );
}

/** The clock of an interrupted answer: it stands for a while, then runs on. In seconds. */
function useStoppedClock(
  stopped: Stopped,
  question: CandidateQuestion,
): { left: number; standsFor: number; endsAt: number } {
  const { session } = useInterview();
  const { endsAt: planned, stoppedAt } = stopped;
  const until = standsUntil(stopped, question);
  const standsFor = useCountdown(until ?? 0, session.clock);
  const endsAt = planned + (until === null ? 0 : question.pauseLeftMs);
  const running = useCountdown(endsAt, session.clock);
  const standing = Math.ceil((planned - (stoppedAt ?? 0)) / 1000);
  const left = standsFor > 0 ? standing : running;
  return { left, standsFor, endsAt };
}

function StoppedClock({
  left,
  standsFor,
  endsAt,
  of,
}: {
  left: number;
  standsFor: number;
  endsAt: number;
  of: number;
}) {
  const { clockStands } = useWords().interrupted;
  if (standsFor === 0)
    return <TimeLeft endsAt={endsAt} of={of} what="ofAnswer" />;
  return (
    <>
      <Dial
        seconds={left}
        of={of}
        label={clockStands.label}
        hint={clockStands.runsIn(standsFor)}
      />
      <Announcer message={clockStands.spoken(left)} />
    </>
  );
}
