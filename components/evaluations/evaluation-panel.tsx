"use client";

import { FlaskConical, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { rehearsalLabel } from "@/lib/ai/status";
import type { InterviewReading } from "@/lib/evaluations/queries";
import type { AnswerReading } from "@/lib/evaluations/reading";
import { plural } from "@/lib/format";
import { answerKinds } from "@/lib/interviews/answer-kinds";
import { CriterionReadingView } from "./criterion-reading";
import { PlaySecond } from "./play-second";
import { Score } from "./score";

/** The AI's reading, question by question: a level for each criterion, and under it the words it rests on. */
export function EvaluationPanel({ reading }: { reading: InterviewReading }) {
  const { overall } = reading;
  return (
    <section aria-label="Evaluation" className="rounded-lg border">
      <header className="flex items-start justify-between gap-4 border-b p-4">
        <div className="min-w-0">
          <h2 className="font-semibold">AI evaluation</h2>
          <p className="mt-0.5 text-sm text-pretty text-muted">
            AI reading of the transcript against your rubric. You make the
            decision.
          </p>
        </div>
        <Score
          score={overall.score}
          label={`${overall.scored} of ${plural(overall.of, "answer")} scored`}
        />
      </header>
      {reading.isRehearsal && (
        <Banner tone="warn" icon={<FlaskConical aria-hidden />} isFlush>
          {rehearsalLabel}
        </Banner>
      )}
      <ol className="divide-y">
        {reading.answers.map((answer, index) => (
          <Answer key={answer.questionId} number={index + 1} answer={answer} />
        ))}
      </ol>
    </section>
  );
}

function Answer({ number, answer }: { number: number; answer: AnswerReading }) {
  const problem = whyNoScore(answer);
  return (
    <li className="p-4">
      <div className="flex items-start justify-between gap-4">
        <h3 dir="auto" className="min-w-0 font-medium wrap-anywhere">
          {`${number}. ${answer.question}`}
        </h3>
        <Score score={answer.score} isSmall />
      </div>
      {problem ? (
        <p className="mt-2 text-muted">{problem}</p>
      ) : (
        <>
          {answer.summary && (
            <p dir="auto" className="mt-2 text-pretty">
              {answer.summary}
            </p>
          )}
          <ul className="mt-3 flex flex-col gap-3">
            {answer.criteria.map((criterion) => (
              <CriterionReadingView
                key={criterion.id}
                criterion={criterion}
                questionId={answer.questionId}
              />
            ))}
          </ul>
        </>
      )}
      {answer.suspicions.length > 0 && <Suspicions answer={answer} />}
    </li>
  );
}

/** Words that look as if they were meant for the model. Found by code, so the model has no say in it. */
function Suspicions({ answer }: { answer: AnswerReading }) {
  return (
    <div className="mt-3 flex flex-col items-start gap-1">
      <Badge tone="warn" icon={<TriangleAlert aria-hidden />}>
        This answer may address the AI directly. Review it yourself.
      </Badge>
      {answer.suspicions.map(({ segmentId, start, text }) => (
        <PlaySecond
          key={segmentId}
          questionId={answer.questionId}
          seconds={start}
        >
          {text}
        </PlaySecond>
      ))}
    </div>
  );
}

function whyNoScore({ kind, outcome }: AnswerReading): string | null {
  if (!kind) return "Not answered.";
  switch (outcome) {
    case null:
      return "Not evaluated yet.";
    case "NO_ANSWER_HEARD":
      return answerKinds[kind].noAnswer;
    case "NOT_ENOUGH_EVIDENCE":
    case "SCORED":
      return null;
  }
}
