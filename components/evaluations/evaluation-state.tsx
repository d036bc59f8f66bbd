"use client";

import {
  CircleSlash,
  Hourglass,
  LoaderCircle,
  ShieldOff,
  TriangleAlert,
} from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Refused } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import { useChange } from "@/components/ui/use-change";
import { retryEvaluationAction } from "@/lib/evaluations/actions";
import type { InterviewReading } from "@/lib/evaluations/queries";
import { paths } from "@/lib/paths";
import { aiTurnedOffWords } from "@/lib/settings/ai-consent";
import { nothingAllowedWords } from "@/lib/spending/cap";
import { EvaluationPanel } from "./evaluation-panel";
import { NotAsked } from "./not-asked";
import { Notice } from "./notice";

type Props = {
  interviewId: string;
  reading: InterviewReading;
  canRetry: boolean;
  /** By the organization's limit of AI requests. */
  isNothingAllowed: boolean;
  /** Whether the organization uses no AI evaluation. */
  isTurnedOff: boolean;
  /** When the candidate was asked by email whether an AI may read their answers. */
  askedAt: Date | null;
};

/** The AI's reading, or where it stands while it is not finished and what can be done about it. */
export function EvaluationState(props: Props) {
  const { reading, canRetry, isNothingAllowed, isTurnedOff } = props;
  switch (reading.status) {
    case "DONE":
      return <EvaluationPanel reading={reading} />;
    case "FAILED":
      return (
        <div className="flex flex-col gap-4">
          <Failed {...props} />
          {reading.answers.some(({ outcome }) => outcome) && (
            <EvaluationPanel reading={reading} />
          )}
        </div>
      );
    case "OFF":
      if (isTurnedOff) return <TurnedOff />;
      return reading.problem ? <Paused {...props} /> : <NoProvider />;
    case "DECLINED":
      return (
        <Notice
          icon={<ShieldOff aria-hidden />}
          title="The candidate declined AI evaluation"
        >
          No AI saw these answers. Review them yourself; declining must not
          count against a candidate.
        </Notice>
      );
    case "NOT_ASKED":
      return (
        <NotAsked
          {...props}
          canAsk={canRetry && !isTurnedOff && !isNothingAllowed}
        />
      );
    case "NOT_STARTED":
    case "QUEUED":
    case "TRANSCRIBING":
    case "EVALUATING":
      return (
        <Running title={running[reading.status]} problem={reading.problem} />
      );
  }
}

const running = {
  NOT_STARTED: "The evaluation is about to start",
  QUEUED: "The evaluation is about to start",
  TRANSCRIBING: "Transcribing the answers",
  EVALUATING: "Evaluating the answers",
};

function Failed({ interviewId, reading: { problem }, canRetry }: Props) {
  const { run, isPending, refusal } = useChange(retryEvaluationAction);
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
        <span>{`${problem ?? "The server log has the reason."} No score was given where the answer couldn’t be read.`}</span>
      </Banner>
      {refusal && <Refused refusal={refusal} />}
    </div>
  );
}

function TurnedOff() {
  return (
    <Notice
      icon={<CircleSlash aria-hidden />}
      title="AI evaluation is turned off"
    >
      {`${aiTurnedOffWords} You can still watch every answer.`}
    </Notice>
  );
}

function Paused({ reading: { problem }, isNothingAllowed }: Props) {
  return (
    <Notice
      icon={<CircleSlash aria-hidden />}
      title="Evaluation paused: monthly AI limit reached"
    >
      <span>{`${
        isNothingAllowed
          ? `${nothingAllowedWords} The evaluation resumes automatically`
          : `${problem} The evaluation resumes automatically next month, or`
      } as soon as an admin raises the limit in `}</span>
      <TextLink href={paths.settingsSection("ai")}>Settings</TextLink>
      <span>. You can still watch every answer.</span>
    </Notice>
  );
}

function NoProvider() {
  return (
    <Notice icon={<CircleSlash aria-hidden />} title="AI evaluation is off">
      <span>
        {
          "No AI provider is set up, so the answers weren’t transcribed or evaluated. To turn it on, start Hifinity with "
        }
      </span>
      <code>AI_API_KEY</code>
      <span>{" (and "}</span>
      <code>AI_BASE_URL</code>
      <span>{" for a provider other than OpenAI), or with "}</span>
      <code>AI_PROVIDER=rehearsal</code>
      <span>
        {" to try it. Waiting interviews are evaluated automatically."}
      </span>
    </Notice>
  );
}

/** `problem` is what holds it up, if something does. */
function Running({
  title,
  problem,
}: {
  title: string;
  problem: string | null;
}) {
  if (problem)
    return (
      <Notice icon={<Hourglass aria-hidden />} title="Evaluation delayed">
        {`${problem} We’ll keep trying. You can watch the answers now.`}
      </Notice>
    );
  return (
    <Notice
      icon={
        <LoaderCircle
          aria-hidden
          className="animate-spin motion-reduce:animate-none"
        />
      }
      title={title}
    >
      This takes a minute or two. You can watch the answers in the meantime.
    </Notice>
  );
}
