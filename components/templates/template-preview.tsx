"use client";

import { Clock, MessageSquare, Mic, RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { formatClock, formatDuration, plural } from "@/lib/format";
import { estimatedSeconds } from "@/lib/templates/snapshot";

/** What the candidate will see: the welcome, then each question with its limits. Never the rubric. */
export function TemplatePreview({
  open,
  onClose,
  company,
  jobTitle,
  instructions,
  questions,
}: {
  open: boolean;
  onClose: () => void;
  company: string;
  jobTitle: string;
  instructions: string;
  questions: {
    id: string;
    text: string;
    thinkSeconds: number;
    answerSeconds: number;
    maxTakes: number;
  }[];
}) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Preview"
      description="What the candidate sees, one screen after another."
      size="medium"
    >
      <ol className="candidate flex flex-col gap-4">
        <Screen label="Welcome">
          <p className="text-muted">
            <bdi>{company}</bdi>
          </p>
          <h3 className="text-xl font-semibold text-balance">
            Interview for <bdi>{jobTitle}</bdi>
          </h3>
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
            <Fact icon={<MessageSquare aria-hidden />}>
              {plural(questions.length, "question")}
            </Fact>
            <Fact icon={<Clock aria-hidden />}>
              {formatDuration(estimatedSeconds(questions))}
            </Fact>
          </p>
          {instructions.trim() && (
            <p className="wrap-anywhere whitespace-pre-line">
              {instructions.trim()}
            </p>
          )}
        </Screen>
        {questions.map((question, index) => (
          <Screen
            key={question.id}
            label={`Question ${index + 1} of ${questions.length}`}
          >
            <p className="text-lg font-medium wrap-anywhere whitespace-pre-line">
              {question.text.trim() || (
                <span className="font-normal text-muted">Not written yet</span>
              )}
            </p>
            <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
              <Fact icon={<Clock aria-hidden />}>
                {question.thinkSeconds > 0
                  ? `${formatClock(question.thinkSeconds)} to think`
                  : "No time to think"}
              </Fact>
              <Fact icon={<Mic aria-hidden />}>
                {formatClock(question.answerSeconds)} to answer
              </Fact>
              <Fact icon={<RefreshCw aria-hidden />}>
                {question.maxTakes === 1
                  ? "One take"
                  : `${question.maxTakes} takes, keep the one you prefer`}
              </Fact>
            </p>
          </Screen>
        ))}
      </ol>
    </Dialog>
  );
}

function Screen({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li className="flex flex-col gap-2.5 rounded-lg border p-4">
      <p className="text-xs text-subtle">{label}</p>
      {children}
    </li>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-sm tabular [&_svg]:size-4">
      {icon}
      {children}
    </span>
  );
}
