import { expect, test } from "vitest";
import type { EventKind, NewEvent } from "@/lib/activity/events";
import { recordEvent } from "@/lib/activity/mutations";
import type { StoredEvent } from "@/lib/activity/queries";
import { heardKinds } from "@/lib/activity/subscriptions";
import { defineDispatch } from "@/lib/activity/tasks";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "@/tests/support/make";

const heard: StoredEvent[] = [];
const hears: Record<string, EventKind[]> = {
  webhooks: ["interview.submitted", "invitation.opened"],
  notifications: ["note.added"],
};
const dispatch = defineDispatch(
  {
    webhooks: async (_, event) => void heard.push(event),
    notifications: () => Promise.reject(new Error("heard too much")),
  },
  hears,
);
for (const kind of Object.values(hears).flat()) heardKinds.add(kind);

test("an event that somebody hears comes to them once it was committed, with its data", async () => {
  const { actor, opened } = await makeOpened();
  await record(actor, opened);
  const [task, ...others] = await waiting();
  expect(others).toEqual([]);
  await dispatch.run(mintSystemAccess(), task!);
  const { kind, interviewId, data } = opened;
  expect(heard).toEqual([
    expect.objectContaining({ kind, interviewId, data, userId: actor.userId }),
  ]);
});

test("an event that nobody hears wakes nobody, and nor does one that was rolled back", async () => {
  const { actor, interviewId, opened } = await makeOpened();
  const { organizationId } = actor;
  await record(actor, { kind: "link.revoked", organizationId, interviewId });
  await expect(
    db.$transaction(async (tx) => {
      await recordEvent(tx, actor, opened);
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  expect(await waiting()).toEqual([]);
});

test("an event that is gone, or whose hearer fails, is told to nobody else", async () => {
  const { actor, opened } = await makeOpened();
  const before = heard.length;
  const { organizationId } = actor;
  await record(actor, opened);
  const [gone] = await waiting();
  await db.event.deleteMany({ where: { organizationId } });
  await dispatch.run(mintSystemAccess(), gone!);
  await record(actor, {
    kind: "note.added",
    organizationId,
    data: { noteId: organizationId },
  });
  const [failing] = await waiting();
  await expect(dispatch.run(mintSystemAccess(), failing!)).rejects.toThrow();
  expect(heard).toHaveLength(before);
});

async function makeOpened() {
  const actor = await makeActor();
  const { id: interviewId } = await makeInterview(actor);
  const opened = {
    kind: "invitation.opened" as const,
    organizationId: actor.organizationId,
    interviewId,
    data: { invitationId: interviewId },
  };
  return { actor, interviewId, opened };
}

function record(actor: Actor, event: NewEvent): Promise<void> {
  return db.$transaction((tx) => recordEvent(tx, actor, event));
}

/** Payloads of the tasks that wait, which wait no longer. */
async function waiting(): Promise<{ eventId: number }[]> {
  const tasks = await db.$queryRaw<{ data: { eventId: number } }[]>`
    UPDATE pgboss.job SET state = 'completed'
    WHERE name = 'event.dispatch' AND state = 'created' RETURNING data`;
  return tasks.map(({ data }) => data);
}
