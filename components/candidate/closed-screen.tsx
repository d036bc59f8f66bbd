"use client";

import { AskByMail } from "@/components/invitations/ask-by-mail";
import { Sentence } from "@/components/ui/sentence";
import { WordsLeft } from "./words-left";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useStore } from "./use-store";
import { useTimeZone } from "./use-time-zone";
import { useWords } from "./words";
import { Contact, DownloadLink, YourData } from "./your-data";

export function ExpiredScreen() {
  const { session, stage } = useInterview();
  const timeZone = useTimeZone();
  const { expired, landing, shared, writing } = useWords();
  const texts = useStore(session.device.leftBehind);
  return (
    <Step
      title={expired.title}
      intro={
        <span suppressHydrationWarning>
          {expired.intro(shared.deadline(new Date(stage.deadlineAt), timeZone))}
        </span>
      }
    >
      <WordsLeft texts={texts} words={writing.leftBehind} />
      <p>{expired.text}</p>
      <div>
        <AskByMail
          to={stage.recruiter.email}
          subject={landing.expired.subject(stage.jobTitle)}
          variant="primary"
        >
          {landing.expired.action}
        </AskByMail>
      </div>
      <YourData stage={stage} onStage={session.apply} />
    </Step>
  );
}

export function CancelledScreen() {
  const { session, stage } = useInterview();
  const { cancelled: words, landing, writing } = useWords();
  const texts = useStore(session.device.leftBehind);
  return (
    <Step title={words.title} intro={words.intro(stage.jobTitle)}>
      <WordsLeft texts={texts} words={writing.leftBehind} />
      <p>{words.text}</p>
      <div>
        <AskByMail
          to={stage.recruiter.email}
          subject={landing.cancelled.subject(stage.jobTitle)}
        >
          {landing.cancelled.action(stage.recruiter.name)}
        </AskByMail>
      </div>
      <YourData stage={stage} onStage={session.apply} />
    </Step>
  );
}

/** It was kept as long as its organization wants: there is nothing to withdraw, and a little to save. */
export function ErasedScreen() {
  const { stage } = useInterview();
  const { erased: words } = useWords();
  const { companyName, jobTitle } = stage;
  return (
    <Step
      title={words.title}
      intro={<Sentence of={words.text(companyName, jobTitle)} />}
    >
      <p>{words.done}</p>
      <div>
        <DownloadLink stage={stage} />
      </div>
      <Contact stage={stage} />
    </Step>
  );
}
