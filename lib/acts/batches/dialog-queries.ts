import { groupObstacles, groupRecipients } from "@/lib/acts/batches/groups";
import { mostNamed } from "@/lib/acts/batches/limits";
import type { Selection } from "@/lib/acts/batches/schema";
import {
  selectInterviews,
  selectRecipients,
} from "@/lib/acts/batches/selection-queries";
import type { Actor } from "@/lib/auth/proof";

/** What the Send Interview modal shows about those who were selected. */
export async function getRecipients(actor: Actor, selection: Selection) {
  const people = await selectRecipients(actor, selection);
  return {
    total: people.length,
    /** The first of them; the others are only counted. */
    named: people.slice(0, mostNamed),
    groups: groupRecipients(people),
  };
}

export type Recipients = Awaited<ReturnType<typeof getRecipients>>;

/** What a dialog about many interviews shows. */
export async function getChosenInterviews(
  actor: Actor,
  kind: "RESEND" | "EXTEND" | "CANCEL",
  selection: Selection,
) {
  const interviews = await selectInterviews(actor, kind, selection);
  return {
    kind,
    total: interviews.length,
    names: interviews.slice(0, 3).map(({ name }) => name),
    group: groupObstacles(interviews),
    /** The latest deadline of those that it can be done to. */
    latestDeadlineAt: interviews
      .filter(({ obstacle }) => !obstacle)
      .map(({ deadlineAt }) => deadlineAt)
      .reduce<Date | null>((a, b) => (a && a > b ? a : b), null),
  };
}

export type ChosenInterviews = Awaited<ReturnType<typeof getChosenInterviews>>;
