"use client";

import { useEffect, useState } from "react";
import type { AnswerScreen } from "@/components/recorder/screen";
import { InterviewSession } from "@/components/recorder/session";
import type { Flow } from "@/components/recorder/state";
import { Banner } from "@/components/ui/banner";
import type { CandidateQuestion, CandidateStage } from "@/lib/answers/queries";
import { BetweenScreen } from "./between-screen";
import { CheckScreen } from "./check-screen";
import { ChecklistScreen } from "./checklist-screen";
import { CancelledScreen, ErasedScreen, ExpiredScreen } from "./closed-screen";
import { ConsentsScreen } from "./consents-screen";
import { DeclinedScreen } from "./declined-screen";
import { Frame } from "./frame";
import { InterruptedScreen } from "./interrupted-screen";
import { LanguageChoice } from "./language-choice";
import { NeedChange } from "./need-change";
import { NeedsScript } from "./needs-script";
import { Opening } from "./opening";
import { PracticeScreen } from "./practice-screen";
import { ReadyScreen } from "./ready-screen";
import { RecordingScreen } from "./recording-screen";
import { Road } from "./road";
import { SessionContext, useInterview } from "./session-context";
import { Strip } from "./strip";
import { SubmittedScreen } from "./submitted-screen";
import { TakenOverScreen } from "./taken-over-screen";
import { ThinkScreen } from "./think-screen";
import { ThinkToWriteScreen } from "./think-to-write-screen";
import { useStore } from "./use-store";
import { WatchScreen } from "./watch-screen";
import { WelcomeScreen } from "./welcome-screen";
import { WithdrawnScreen } from "./withdrawn-screen";
import { useWords } from "./words";
import { WriteElsewhereScreen } from "./write-elsewhere-screen";
import { WriteScreen } from "./write-screen";
import { WrittenScreen } from "./written-screen";

/** All but the welcome: one screen at a time, the state of the uploads always in sight. */
export function Interview({
  stage,
  logo,
  hasBegun,
}: {
  stage: CandidateStage;
  /** Path of the organization's logo. */
  logo: string | null;
  hasBegun: boolean;
}) {
  const { notices } = useWords();
  const [session] = useState(() => {
    const made = new InterviewSession(stage);
    if (hasBegun) made.begin();
    return made;
  });
  const flow = useStore(session.flow);
  useEffect(() => {
    void session.open();
    return () => session.close();
  }, [session]);
  return (
    <SessionContext value={session}>
      <Frame
        {...stage}
        logo={logo}
        language={<LanguageChoice />}
        road={
          !flow.isTakenOver && <Road stage={flow.stage} screen={flow.screen} />
        }
        footer={
          <>
            <Strip />
            <NeedChange stage={flow.stage} onStage={session.apply} />
          </>
        }
      >
        <NeedsScript />
        {flow.notice && (
          <div className="mb-6">
            <Banner tone="warn">{notices[flow.notice]}</Banner>
          </div>
        )}
        <CurrentScreen flow={flow} />
      </Frame>
    </SessionContext>
  );
}

function CurrentScreen({ flow }: { flow: Flow }) {
  const { screen, stage } = flow;
  if (flow.isTakenOver) return <TakenOverScreen />;
  switch (screen.name) {
    case "welcome":
      return <Welcome />;
    case "consents":
      return <ConsentsScreen />;
    case "declined":
      return <DeclinedScreen />;
    case "check":
      return <CheckScreen />;
    case "practice":
      return <PracticeScreen />;
    case "ready":
      return <ReadyScreen />;
    case "between":
      return <BetweenScreen />;
    case "checklist":
      return <ChecklistScreen />;
    case "submitted":
      return <SubmittedScreen />;
    case "expired":
      return <ExpiredScreen />;
    case "cancelled":
      return <CancelledScreen />;
    case "withdrawn":
      return <WithdrawnScreen />;
    case "erased":
      return <ErasedScreen />;
    case "opening":
      return <Opening />;
    case "think":
    case "recording":
    case "interrupted":
    case "watch":
    case "thinkToWrite":
    case "write":
    case "writeElsewhere":
    case "written":
      if (!stage.question) return <Opening />;
      return <QuestionScreen screen={screen} question={stage.question} />;
  }
}

function QuestionScreen({
  screen,
  question,
}: {
  screen: AnswerScreen;
  question: CandidateQuestion;
}) {
  switch (screen.name) {
    case "think":
      return <ThinkScreen key={question.takes.length} question={question} />;
    case "recording":
      return <RecordingScreen question={question} endsAt={screen.endsAt} />;
    case "interrupted":
      return <InterruptedScreen question={question} {...screen} />;
    case "watch":
      return <WatchScreen question={question} />;
    case "thinkToWrite":
      return <ThinkToWriteScreen question={question} />;
    case "write":
      return <WriteScreen question={question} />;
    case "writeElsewhere":
      return <WriteElsewhereScreen question={question} />;
    case "written":
      return <WrittenScreen question={question} />;
  }
}

/** Seen again by who takes the interview over before anything was asked. */
function Welcome() {
  const { session, stage } = useInterview();
  return <WelcomeScreen stage={stage} onBegin={session.begin} />;
}
