import type { Actor } from "@/lib/auth/proof";
import { groupObstacles, groupRecipients } from "@/lib/batches/groups";
import type { Selection } from "@/lib/batches/schema";
import {
  selectInterviews,
  selectRecipients,
} from "@/lib/batches/selection-queries";

/** Up to so many recipients are named and can be removed one by one; of more, only the number is shown. */
const mostNamed = 100;

/** What the Send Interview modal shows about those who were selected. */
export async function getRecipients(actor: Actor, selection: Selection) {
  const people = await selectRecipients(actor, selection);
  return {
    total: people.length,
    named: "ids" in selection ? people.slice(0, mostNamed) : [],
    groups: groupRecipients(people),
    previewForId: people[0]?.id ?? null,
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
  };
}

export type ChosenInterviews = Awaited<ReturnType<typeof getChosenInterviews>>;
