"use client";

import { Keyboard } from "lucide-react";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { Announcer } from "./announcer";
import { BackToTakes } from "./back-to-takes";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { Dial } from "./dial";
import { LeadIn } from "./lead-in";
import { LevelBar } from "./level-bar";
import { QuestionStep } from "./question-step";
import { RecordIcon } from "./record-icon";
import { useInterview } from "./session-context";
import { SignalWarning } from "./signal-warning";
import { TimeLeft } from "./time-left";
import { useLeadIn } from "./use-lead-in";
import { useSignals } from "./use-signals";
import { useStore } from "./use-store";
import { useThinking } from "./use-thinking";
import { useWords } from "./words";
import { StepButton } from "./step-button";

export function ThinkScreen({ question }: { question: CandidateQuestion }) {
  const { session, stage } = useInterview();
  const { think: words, writing } = useWords();
  const leadIn = useLeadIn(session.record);
  const { endsAt, isThinking, isToBeTold } = useThinking(
    question,
    leadIn.begin,
  );
  const camera = useStore(session.camera.state);
  const isCounting = leadIn.left !== null;
  return (
    <QuestionStep
      {...question}
      count={stage.questions}
      intro={words.intro(question.answerSeconds, question.takesLeft)}
      picture={
        <CameraGate>
          {({ stream }) => (
            <>
              <CameraView stream={stream}>
                <LeadIn left={leadIn.left} />
              </CameraView>
              <Sound stream={stream} />
            </>
          )}
        </CameraGate>
      }
      actions={
        <>
          {camera.name === "on" && (
            <StepButton
              isMain
              icon={<RecordIcon />}
              isWaiting={isCounting}
              onClick={leadIn.begin}
            >
              {words.start}
            </StepButton>
          )}
          {question.writing && (
            <StepButton
              icon={<Keyboard />}
              isWaiting={isCounting}
              onClick={session.writeInstead}
            >
              {writing.writeInstead}
            </StepButton>
          )}
          <BackToTakes takes={question.takes} />
        </>
      }
    >
      <Announcer message={isToBeTold ? words.isOver : ""} />
      {isThinking && !isCounting ? (
        <TimeLeft
          endsAt={endsAt}
          of={question.thinkSeconds}
          what="toThink"
          hint={words.startsByItself}
          room={words.startsByItself}
        />
      ) : (
        <AnswerTime question={question} isCounting={isCounting} />
      )}
    </QuestionStep>
  );
}

/** The time of the answer, before it begins to run. */
function AnswerTime({
  question: { answerSeconds, takes },
  isCounting,
}: {
  question: CandidateQuestion;
  isCounting: boolean;
}) {
  const { think: words, clock } = useWords();
  return (
    <Dial
      seconds={answerSeconds}
      of={answerSeconds}
      label={clock.left.label}
      hint={takes.length === 0 && !isCounting ? words.isOver : undefined}
      room={words.startsByItself}
    />
  );
}

function Sound({ stream }: { stream: MediaStream }) {
  const signals = useSignals(stream);
  return (
    <>
      <LevelBar signals={signals} />
      <SignalWarning signals={signals} />
    </>
  );
}
