"use client";

import {
  CalendarClock,
  Clock,
  MessageCircleQuestion,
  RotateCcw,
} from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { CandidateStage } from "@/lib/interviews/candidate-queries";
import { formatDeadline, formatDuration, plural } from "@/lib/format";
import { Step } from "./step";
import { useTimeZone } from "./use-time-zone";

/** What a candidate reads first. Needs no session, so that a recruiter can look at it too. */
export function Welcome({
  stage,
  onBegin,
}: {
  stage: Pick<
    CandidateStage,
    | "companyName"
    | "jobTitle"
    | "candidateName"
    | "questions"
    | "estimatedSeconds"
    | "deadlineAt"
    | "instructions"
  >;
  onBegin: () => void;
}) {
  const timeZone = useTimeZone();
  return (
    <Step
      title={`Your video interview for ${stage.jobTitle}`}
      intro={`Welcome, ${stage.candidateName}. You answer in your own time by recording yourself; nobody is watching live.`}
      actions={
        <Button variant="primary" size="large" onClick={onBegin}>
          Let’s begin
        </Button>
      }
    >
      <ul className="flex flex-col gap-4">
        <Fact icon={<MessageCircleQuestion />}>
          {plural(stage.questions, "question")}, shown one at a time. You see
          each one before you record.
        </Fact>
        <Fact icon={<Clock />}>
          It takes {formatDuration(stage.estimatedSeconds)}, with a check of
          your camera and a practice question first.
        </Fact>
        <Fact icon={<RotateCcw />}>
          You can stop between questions and come back by the link in your
          email. What you recorded stays saved.
        </Fact>
        <Fact icon={<CalendarClock />}>
          Please finish by{" "}
          <time
            dateTime={stage.deadlineAt}
            suppressHydrationWarning
            className="font-medium"
          >
            {formatDeadline(new Date(stage.deadlineAt), timeZone)}
          </time>
          .
        </Fact>
      </ul>
      {stage.instructions && (
        <section className="rounded-xl bg-sunken p-5">
          <h2 className="font-semibold">A word from {stage.companyName}</h2>
          <p className="mt-1 whitespace-pre-line">{stage.instructions}</p>
        </section>
      )}
    </Step>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3 [&_svg]:mt-1 [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-accent-ink">
      {icon}
      <span className="min-w-0">{children}</span>
    </li>
  );
}
