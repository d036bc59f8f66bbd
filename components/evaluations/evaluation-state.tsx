"use client";

import {
  CircleSlash,
  LoaderCircle,
  ShieldOff,
  TriangleAlert,
} from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { EvaluationPanel } from "./evaluation-panel";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Refused } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import { useAction } from "@/components/ui/use-action";
import { retryEvaluationAction } from "@/lib/evaluations/actions";
import type { InterviewReading } from "@/lib/evaluations/queries";
import type { EvaluationStatus } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";
import { nothingAllowedWords } from "@/lib/spending/cap";

/** The AI's reading, or where it stands while it is not finished and what can be done about it. */
export function EvaluationState({
  interviewId,
  reading,
  canRetry,
  isNothingAllowed,
}: {
  interviewId: string;
  reading: InterviewReading;
  canRetry: boolean;
  /** By the organization's limit of AI requests. */
  isNothingAllowed: boolean;
}) {
  switch (reading.status) {
    case "DONE":
      return <EvaluationPanel reading={reading} />;
    case "FAILED":
      return (
        <div className="flex flex-col gap-4">
          <Failed
            interviewId={interviewId}
            problem={reading.problem}
            canRetry={canRetry}
          />
          {reading.answers.some(({ outcome }) => outcome) && (
            <EvaluationPanel reading={reading} />
          )}
        </div>
      );
    case "OFF":
      if (reading.problem)
        return (
          <Notice
            icon={<CircleSlash aria-hidden />}
            title="The evaluation waits for more AI requests"
          >
            {isNothingAllowed
              ? `${nothingAllowedWords} The evaluation goes on by itself`
              : `${reading.problem} The evaluation goes on by itself at the beginning of the next month, or`}{" "}
            as soon as an administrator allows more in{" "}
            <TextLink href={paths.aiRequests}>Settings</TextLink>. You can watch
            the answers and judge for yourself meanwhile.
          </Notice>
        );
      return (
        <Notice icon={<CircleSlash aria-hidden />} title="AI evaluation is off">
          No AI provider is set, so the answers were not transcribed or judged.
          To turn it on, start Hifinity with <code>AI_API_KEY</code> (and{" "}
          <code>AI_BASE_URL</code> for a provider other than OpenAI), or with{" "}
          <code>AI_PROVIDER=rehearsal</code> to try it. Interviews that waited
          are then evaluated by themselves.
        </Notice>
      );
    case "DECLINED":
      return (
        <Notice
          icon={<ShieldOff aria-hidden />}
          title="The candidate declined AI evaluation"
        >
          Their answers were sent to no AI and have no score. Watch them and
          judge for yourself; declining must not count against anybody.
        </Notice>
      );
    case "NOT_STARTED":
    case "QUEUED":
    case "TRANSCRIBING":
    case "EVALUATING":
      return (
        <Notice
          icon={
            <LoaderCircle
              aria-hidden
              className="animate-spin motion-reduce:animate-none"
            />
          }
          title={running[reading.status]}
        >
          {reading.problem ??
            "This takes a minute or two and appears here by itself. You can watch the answers meanwhile."}
        </Notice>
      );
  }
}

const running: Record<
  Extract<
    EvaluationStatus,
    "NOT_STARTED" | "QUEUED" | "TRANSCRIBING" | "EVALUATING"
  >,
  string
> = {
  NOT_STARTED: "The evaluation is about to start",
  QUEUED: "The evaluation is about to start",
  TRANSCRIBING: "Transcribing the answers",
  EVALUATING: "Evaluating the answers",
};

function Failed({
  interviewId,
  problem,
  canRetry,
}: {
  interviewId: string;
  problem: string | null;
  canRetry: boolean;
}) {
  const router = useRouter();
  const { run, isPending, refusal } = useAction(retryEvaluationAction, () =>
    router.refresh(),
  );
  return (
    <div className="flex flex-col gap-2">
      <Banner
        tone="danger"
        icon={<TriangleAlert aria-hidden />}
        action={
          canRetry && (
            <Button
              size="small"
              pending={isPending}
              onClick={() => run({ interviewId })}
            >
              Try again
            </Button>
          )
        }
      >
        <p className="font-medium">The evaluation failed</p>
        {problem ?? "The reason is in the server’s log."} No score was made up
        for what could not be read.
      </Banner>
      {refusal && <Refused refusal={refusal} />}
    </div>
  );
}

function Notice({
  icon,
  title,
  children,
}: {
  icon: ReactNode;
  title: string;
  children: ReactNode;
}) {
  return (
    <div
      role="status"
      className="flex gap-3 rounded-lg border p-4 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
    >
      {icon}
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        <p className="mt-0.5 text-pretty text-muted">{children}</p>
      </div>
    </div>
  );
}
