"use client";

import { Button } from "@/components/ui/button";
import type { Interruption } from "@/components/recorder/state";
import type { CandidateQuestion } from "@/lib/interviews/candidate-queries";
import { formatClock } from "@/lib/format";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { TimeLeft } from "./time-left";
import { useCountdown } from "./use-countdown";
import { useStore } from "./use-store";

const reasons: Record<Interruption, string> = {
  reload: "The page was closed or loaded again while you were recording.",
  device:
    "Your camera or microphone was disconnected while you were recording.",
  elsewhere:
    "You began this answer in another browser or on another device. If it still has a part that was not sent, open the link there once more before you finish.",
};

/** Too little time to begin again. */
const leastSeconds = 3;

export function InterruptedScreen({
  question,
  takeId,
  endsAt,
  cause,
}: {
  question: CandidateQuestion;
  takeId: string;
  endsAt: number;
  cause: Interruption;
}) {
  const { session, isBusy } = useInterview();
  const left = useCountdown(endsAt, session.clock);
  const { takes } = useStore(session.uploads);
  const here = takes.find((take) => take.takeId === takeId);
  const canGoOn = left >= leastSeconds;
  return (
    <Step
      eyebrow="Your answer was interrupted. It is not lost."
      title={question.text}
      intro={
        <>
          {reasons[cause]}
          {here && here.savedMs > 0 && (
            <> Saved up to {formatClock(here.savedMs / 1000)}.</>
          )}
        </>
      }
    >
      {canGoOn ? (
        <CameraGate>
          {({ stream }) => (
            <div className="flex flex-col gap-4">
              <CameraView stream={stream} />
              <TimeLeft endsAt={endsAt} label="of your answer time left" />
              <Button
                variant="primary"
                size="large"
                pending={isBusy}
                onClick={() => void session.resume()}
              >
                Go on recording this answer
              </Button>
            </div>
          )}
        </CameraGate>
      ) : (
        <p>The time for this answer is over. What you recorded counts.</p>
      )}
      <Button
        size="large"
        variant={canGoOn ? "secondary" : "primary"}
        disabled={isBusy}
        onClick={() => void session.finish()}
      >
        Finish with what was recorded
      </Button>
    </Step>
  );
}
