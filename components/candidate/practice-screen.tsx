"use client";

import { Square } from "lucide-react";
import { useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { Dial } from "./dial";
import { Player } from "./player";
import { RecordIcon } from "./record-icon";
import { RecordingMark } from "./recording-mark";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { TimeLeft } from "./time-left";
import { practiceMs, usePractice, type Practice } from "./use-practice";
import { useStore } from "./use-store";
import { useWords } from "./words";

const practiceSeconds = practiceMs / 1000;

export function PracticeScreen() {
  const { session } = useInterview();
  const { practice: words } = useWords();
  const { practice, start, reset } = usePractice(session.clock.now);
  const camera = useStore(session.camera.state);
  const finish = useRef<(() => Promise<void>) | undefined>(undefined);
  const end = (
    <Button
      key="end"
      variant={practice.name === "recorded" ? "primary" : "secondary"}
      size="large"
      onClick={session.endPractice}
    >
      {practice.name === "waiting" ? words.skip : words.done}
    </Button>
  );
  return (
    <Step
      eyebrow={words.eyebrow}
      title={words.question}
      picture={<Picture practice={practice} />}
      actions={
        practice.name === "recorded" ? (
          <>
            {end}
            <Button size="large" onClick={reset}>
              {words.again}
            </Button>
          </>
        ) : practice.name === "running" ? (
          <Button
            size="large"
            variant="primary"
            icon={<Square />}
            onClick={() => void finish.current?.()}
          >
            {words.finish}
          </Button>
        ) : (
          <>
            {camera.name === "on" && (
              <Button
                size="large"
                variant="primary"
                icon={<RecordIcon />}
                onClick={() => {
                  finish.current = start(camera.stream);
                }}
              >
                {words.record}
              </Button>
            )}
            {end}
          </>
        )
      }
    >
      <PracticeClock practice={practice} />
    </Step>
  );
}

function Picture({ practice }: { practice: Practice }) {
  const words = useWords().practice;
  if (practice.name === "recorded")
    return (
      <Player
        label={words.answer}
        sources={[practice.url]}
        isSound={practice.isSound}
        unplayable={words.unplayable}
      />
    );
  return (
    <CameraGate>
      {({ stream }) => (
        <CameraView stream={stream}>
          {practice.name === "running" && (
            <RecordingMark label={words.mark} isPractice />
          )}
        </CameraView>
      )}
    </CameraGate>
  );
}

function PracticeClock({ practice }: { practice: Practice }) {
  const { practice: words, clock } = useWords();
  if (practice.name === "recorded") return null;
  if (practice.name === "running")
    return (
      <TimeLeft endsAt={practice.endsAt} of={practiceSeconds} what="left" />
    );
  return (
    <>
      {practice.name === "failed" && (
        <Banner tone="warn">{words.failed}</Banner>
      )}
      <Dial
        seconds={practiceSeconds}
        of={practiceSeconds}
        label={clock.left.label}
      />
    </>
  );
}
