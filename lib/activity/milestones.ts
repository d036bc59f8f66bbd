import type { EventKind } from "@/lib/activity/events";
import type { EvaluationStatus } from "@/lib/generated/prisma/enums";

/** The steps of an interview that people ask about; the rest of its events are details. */
const steps = [
  { label: "Invited", kinds: ["interview.sent"] },
  { label: "Opened", kinds: ["link.visited", "invitation.opened"] },
  { label: "Started", kinds: ["interview.started"] },
  { label: "Submitted", kinds: ["interview.submitted"] },
  { label: "Evaluated", kinds: ["evaluation.done"] },
] as const satisfies { label: string; kinds: EventKind[] }[];

/** How an interview can end before or after its last step. */
const ends: Partial<Record<EventKind, string>> = {
  "interview.expired": "Deadline passed",
  "interview.cancelled": "Canceled",
  "interview.withdrawn": "Withdrawn",
};

/** What takes such an end back. */
const reopenings: string[] = [
  "interview.extended",
  "withdrawal.undone",
] satisfies EventKind[];

export const milestoneKinds: string[] = [
  ...steps.flatMap(({ kinds }) => [...kinds]),
  ...Object.keys(ends),
  ...reopenings,
];

export type Milestone = {
  label: string;
  /** Null while it has not happened, and where nobody knows when it did. */
  at: Date | null;
  isDone: boolean;
};

/** Evaluations that will not come, unless something changes. */
const unevaluated: EvaluationStatus[] = ["OFF", "DECLINED", "NOT_ASKED"];

/** The milestones of one interview from its events, the oldest event first. No evaluation is promised that no AI will do. */
export function milestonesOf(
  events: { kind: string; at: Date }[],
  evaluation: EvaluationStatus = "NOT_STARTED",
): Milestone[] {
  const expected = steps.filter(
    ({ label }) =>
      label !== "Evaluated" ||
      !unevaluated.includes(evaluation) ||
      events.some(({ kind }) => kind === "evaluation.done"),
  );
  const firsts = expected.map(({ label, kinds }) => ({
    label,
    at:
      events.find(({ kind }) => kinds.some((one) => one === kind))?.at ?? null,
  }));
  const last = firsts.findLastIndex(({ at }) => at !== null);
  const isOpenedLikely = !events.some(({ kind }) => kind === "link.visited");
  const end = events.findLast(
    ({ kind }) => kind in ends || reopenings.includes(kind),
  );
  const endLabel = end && ends[end.kind as EventKind];
  return [
    ...firsts.map(({ label, at }, index) => ({
      label:
        label === "Opened" && at && isOpenedLikely ? "Opened (likely)" : label,
      at,
      // Whoever started has opened the email, whatever the pixel saw.
      isDone: at !== null || index < last,
    })),
    ...(end && endLabel ? [{ label: endLabel, at: end.at, isDone: true }] : []),
  ];
}
