"use client";

import { Keyboard } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { Announcer } from "./announcer";
import { BackToTakes } from "./back-to-takes";
import { RecordIcon } from "./record-icon";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { TimeLeft } from "./time-left";
import { useThinking } from "./use-thinking";
import { useWords } from "./words";

/** The question before it is answered in writing. */
export function ThinkToWriteScreen({
  question,
}: {
  question: CandidateQuestion;
}) {
  const { session, stage, isBusy } = useInterview();
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
          <Button
            variant="primary"
            size="large"
            icon={<Keyboard />}
            pending={isBusy}
            onClick={() => void session.write()}
          >
            {words.start}
          </Button>
          {question.takesLeft > 0 && (
            <Button
              size="large"
              icon={<RecordIcon />}
              disabled={isBusy}
              onClick={session.recordInstead}
            >
              {words.recordInstead}
            </Button>
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
