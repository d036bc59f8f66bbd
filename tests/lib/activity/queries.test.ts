import { expect, test } from "vitest";
import { findVersion } from "@/lib/activity/queries";
import { findMemberOf } from "@/lib/auth/member";
import { mintSession } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { cancelInterview } from "@/lib/interviews/mutations";
import { makeActor, makeInterview } from "@/tests/support/make";

test("the version changes with everything that happens in the organization, and only there", async () => {
  const [actor, stranger] = [await makeActor(), await makeActor()];
  const { id } = await makeInterview(actor);
  const [before, theirs] = [
    await versionFor(actor),
    await versionFor(stranger),
  ];
  await cancelInterview(actor, { interviewId: id, reason: "" });
  expect(await versionFor(actor)).not.toBe(before);
  expect(await versionFor(stranger)).toBe(theirs);
});

test("the version changes when an earlier event is committed after a hundred of other organizations", async () => {
  const [actor, stranger] = [await makeActor(), await makeActor()];
  const event = { organizationId: actor.organizationId, kind: "link.visited" };
  const [{ next }] = await db.$queryRaw<[{ next: bigint }]>`
    SELECT nextval(pg_get_serial_sequence('"Event"', 'id')) AS next`;
  await db.event.createMany({
    data: Array.from({ length: 150 }, () => ({
      ...event,
      organizationId: stranger.organizationId,
    })),
  });
  await db.event.createMany({ data: Array.from({ length: 99 }, () => event) });
  const before = await versionFor(actor);
  await db.event.create({ data: { ...event, id: next } });
  expect(await versionFor(actor)).not.toBe(before);
});

test("a session finds its own user and organization", async () => {
  const actor = await makeActor();
  expect(await findMemberOf(sessionOf(actor))).toMatchObject({ actor });
});

test("a session ends at once with a removed membership and with a raised version", async () => {
  const [removed, raised] = [await makeActor(), await makeActor()];
  await db.membership.deleteMany({ where: { userId: removed.userId } });
  await db.user.update({
    where: { id: raised.userId },
    data: { sessionVersion: { increment: 1 } },
  });
  for (const actor of [removed, raised]) {
    expect(await findVersion(sessionOf(actor))).toBeNull();
    expect(await findMemberOf(sessionOf(actor))).toBeNull();
  }
});

const versionFor = (actor: Actor) => findVersion(sessionOf(actor));

function sessionOf({ userId }: Actor) {
  return mintSession({ userId, version: 1 });
}
