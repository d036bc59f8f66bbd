"use client";

import { LeftBehind } from "./left-behind";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useTimeZone } from "./use-time-zone";
import { useWords } from "./words";
import { YourData } from "./your-data";

export function ExpiredScreen() {
  const { session, stage } = useInterview();
  const timeZone = useTimeZone();
  const { expired, shared } = useWords();
  return (
    <Step
      title={expired.title}
      intro={
        <span suppressHydrationWarning>
          {expired.intro(shared.deadline(new Date(stage.deadlineAt), timeZone))}
        </span>
      }
    >
      <LeftBehind />
      <p>{expired.text}</p>
      <YourData stage={stage} onStage={session.apply} />
    </Step>
  );
}

export function CancelledScreen() {
  const { session, stage } = useInterview();
  const words = useWords().cancelled;
  return (
    <Step title={words.title} intro={words.intro(stage.jobTitle)}>
      <LeftBehind />
      <p>{words.text}</p>
      <YourData stage={stage} onStage={session.apply} />
    </Step>
  );
}
