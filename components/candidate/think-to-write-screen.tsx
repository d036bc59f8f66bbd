"use client";

import { Keyboard } from "lucide-react";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { Announcer } from "./announcer";
import { BackToTakes } from "./back-to-takes";
import { RecordIcon } from "./record-icon";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { TimeLeft } from "./time-left";
import { useThinking } from "./use-thinking";
import { useWords } from "./words";

/** The question before it is answered in writing. */
export function ThinkToWriteScreen({
  question,
}: {
  question: CandidateQuestion;
}) {
  const { session, stage } = useInterview();
  const { think, writing: words, shared } = useWords();
  const { endsAt, isThinking, isToBeTold } = useThinking(
    question,
    session.write,
  );
  return (
    <Step
      eyebrow={shared.questionOf(question.number, stage.questions)}
      title={<span dir="auto">{question.text}</span>}
      intro={words.intro(question.answerSeconds)}
      actions={
        <>
          <StepButton
            isMain
            icon={<Keyboard />}
            onClick={() => void session.write()}
          >
            {words.start}
          </StepButton>
          {question.takesLeft > 0 && (
            <StepButton icon={<RecordIcon />} onClick={session.recordInstead}>
              {words.recordInstead}
            </StepButton>
          )}
          <BackToTakes takes={question.takes} />
        </>
      }
    >
      <Announcer message={isToBeTold ? think.isOver : ""} />
      {isThinking ? (
        <TimeLeft
          endsAt={endsAt}
          of={question.thinkSeconds}
          what="toThink"
          hint={words.startsByItself}
        />
      ) : (
        <p className="flex min-h-16 items-center text-muted">{think.isOver}</p>
      )}
    </Step>
  );
}
