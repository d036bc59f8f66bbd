import {
  MessageSquareText,
  BellRing,
  CircleCheck,
  Hourglass,
  MailX,
  TriangleAlert,
  VideoOff,
} from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { DeadlineTime } from "@/components/interviews/deadline-time";
import { WaitingLine } from "@/components/interviews/waiting-line";
import type { Tone } from "@/components/ui/badge";
import type { Elements } from "@/components/ui/elements";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { formatCount } from "@/lib/format";
import { wordsFirst } from "@/lib/invitations/server-words";
import type { Waiting } from "@/lib/invitations/waiting-queries";
import {
  attentionNames,
  attentionTitles,
  type AttentionName,
} from "@/lib/lists/attention";
import { mostCounted } from "@/lib/paging";
import { paths } from "@/lib/paths";
import type {
  Attention,
  AttentionGroup,
  AttentionLine,
  FailedTask,
} from "@/lib/portal/home/queries";
import { ResendAct, RetryAct } from "./attention-act";
import { AttentionCard } from "./attention-card";

type Reason = {
  help: string;
  icon: Elements;
  tone: Tone;
  fact: (line: AttentionLine) => ReactNode;
  /** For those who may do something about it. */
  act?: (line: AttentionLine) => ReactNode;
};

const resend = (line: AttentionLine) => <ResendAct line={line} />;
const whenSent = (line: AttentionLine) => (
  <>
    <span>{"Sent "}</span>
    <Time at={line.sentAt} />
  </>
);

const reasons: Record<AttentionName, Reason> = {
  changes: {
    help: "The deadline is paused until you reply.",
    icon: <MessageSquareText />,
    tone: "warn",
    fact: (line) => line.words,
  },
  declined: {
    help: "They declined to be recorded and won’t get automatic reminders. Contact them to arrange an alternative.",
    icon: <VideoOff />,
    tone: "warn",
    fact: whenSent,
  },
  undelivered: {
    help: "Fix the address and send it again, or share the link another way.",
    icon: <MailX />,
    tone: "danger",
    fact: (line) => (line.words ? wordsFirst(line.words) : "Not delivered"),
    act: resend,
  },
  failed: {
    help: "The answers are safe and you can watch them. No score was given.",
    icon: <TriangleAlert />,
    tone: "danger",
    fact: (line) => line.words ?? "No reason given",
    act: (line) => <RetryAct line={line} />,
  },
  expiring: {
    help: "Not submitted yet. Resend as a reminder, or extend the deadline.",
    icon: <Hourglass />,
    tone: "warn",
    fact: (line) => (
      <>
        <span>{"Ends "}</span>
        <DeadlineTime at={line.deadlineAt} />
      </>
    ),
    act: resend,
  },
  ready: {
    help: "Submitted in the last 30 days. Watch the answers, then move the application to its next stage.",
    icon: <CircleCheck />,
    tone: "success",
    fact: (line) =>
      line.completedAt && (
        <>
          <Time at={line.completedAt} />
          {line.words && <span>{` · ${line.words}`}</span>}
        </>
      ),
  },
  silent: {
    help: "They haven’t started yet. Send a reminder or give them a call; emails are easy to miss.",
    icon: <BellRing />,
    tone: "neutral",
    fact: whenSent,
    act: resend,
  },
};

/** What needs somebody now, the worst first. */
export function AttentionList({
  attention: { tasks, ...groups },
  waiting,
  canEdit,
}: {
  attention: Attention;
  waiting: Waiting;
  canEdit: boolean;
}) {
  const all = Object.values(groups);
  if (tasks.length === 0 && all.every((group) => group.total === 0))
    return (
      <EmptyState icon={<CircleCheck />} title="You’re all caught up">
        Accommodation requests, bounced emails, deadlines in the next 24 hours,
        completed interviews and candidates who haven’t started show up here.
        <div className="mt-3">
          <WaitingLine waiting={waiting} hasLink />
        </div>
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <WaitingLine waiting={waiting} hasLink />
      {attentionNames.map((name) => (
        <Fragment key={name}>
          <Group name={name} group={groups[name]} canEdit={canEdit} />
          {name === "failed" && <Tasks tasks={tasks} />}
        </Fragment>
      ))}
    </div>
  );
}

/** The interviews that need somebody for one reason. */
function Group({
  name,
  group: { total, lines },
  canEdit,
}: {
  name: AttentionName;
  group: AttentionGroup;
  canEdit: boolean;
}) {
  if (total === 0) return null;
  const { fact, act, ...look } = reasons[name];
  const count = formatCount(total, mostCounted);
  return (
    <AttentionCard
      {...look}
      title={attentionTitles[name]}
      count={count}
      rows={lines.map((line) => ({
        id: line.interviewId,
        href: paths.interview(line.interviewId),
        title: line.candidate,
        words: line.job,
        fact: fact(line),
        act: canEdit && act?.(line),
      }))}
    >
      {total > lines.length && (
        <p className="border-t px-4 py-2.5 text-sm">
          <TextLink href={paths.interviewsNeeding(name)}>
            {`See all ${count}`}
          </TextLink>
        </p>
      )}
    </AttentionCard>
  );
}

/** Bulk work that was to be done in the background, and was not. */
function Tasks({ tasks }: { tasks: FailedTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <AttentionCard
      title="Imports and bulk actions that failed"
      help="From the last seven days. Completed items are kept. Review what failed and retry."
      icon={<TriangleAlert />}
      tone="danger"
      count={String(tasks.length)}
      rows={tasks.map(({ createdAt, ...task }) => ({
        ...task,
        fact: <Time at={createdAt} />,
      }))}
    />
  );
}
