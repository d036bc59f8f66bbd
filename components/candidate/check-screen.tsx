"use client";

import { CircleCheck, Circle } from "lucide-react";
import { useState, type ReactNode } from "react";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { DeviceChoice } from "./device-choice";
import { LevelBar } from "./level-bar";
import { useInterview } from "./session-context";
import { SignalWarning } from "./signal-warning";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { useRecordedForm } from "./use-recorded-form";
import { useSignals } from "./use-signals";
import { useStore } from "./use-store";
import { useWords } from "./words";

/** Loud enough to have been a voice. */
const voice = 0.35;

export function CheckScreen() {
  const { session, stage } = useInterview();
  const { isAudioOnly } = stage.accommodations;
  const words = useWords().check;
  const title = useRecordedForm(words.title);
  const camera = useStore(session.camera.state);
  const stream = camera.name === "on" ? camera.stream : null;
  const signals = useSignals(stream);
  const [heardOn, setHeardOn] = useState<MediaStream | null>(null);
  if (stream && heardOn !== stream && signals.level > voice) setHeardOn(stream);
  const isHeard = stream !== null && heardOn === stream;
  const isSeen = stream !== null && !signals.isBlack;
  return (
    <Step
      title={title}
      intro={signals.isUnmeasured ? words.introUnmeasured : words.intro}
      picture={
        <CameraGate>
          {(open) => (
            <>
              <CameraView stream={open.stream} />
              {!signals.isUnmeasured && <LevelBar signals={signals} />}
            </>
          )}
        </CameraGate>
      }
      actions={
        stream && (
          <StepButton
            isMain
            disabled={!(isHeard || signals.isUnmeasured) || !isSeen}
            onClick={() => void session.passCheck()}
          >
            {words.continue}
          </StepButton>
        )
      }
    >
      {camera.name === "on" && (
        <>
          <ul className="flex flex-col gap-1">
            {!isAudioOnly && (
              <Test isPassed={isSeen && !signals.isUnseen}>
                {signals.isUnseen
                  ? words.notSeeable
                  : isSeen
                    ? words.seen
                    : words.notSeen}
              </Test>
            )}
            <Test isPassed={isHeard}>
              {isHeard
                ? words.heard
                : signals.isUnmeasured
                  ? words.notMeasured
                  : words.notHeard}
            </Test>
          </ul>
          <SignalWarning signals={signals} />
          <DeviceChoice
            devices={camera.devices}
            onChoose={(choice) => void session.camera.open(choice)}
          />
        </>
      )}
    </Step>
  );
}

function Test({
  isPassed,
  children,
}: {
  isPassed: boolean;
  children: ReactNode;
}) {
  const Icon = isPassed ? CircleCheck : Circle;
  return (
    <li
      className={`flex items-start gap-2 ${isPassed ? "text-success" : "text-muted"}`}
    >
      <Icon aria-hidden className="mt-1 size-5 shrink-0" />
      <span>{children}</span>
    </li>
  );
}
