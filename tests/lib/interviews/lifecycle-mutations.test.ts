import { expect, test } from "vitest";
import { db } from "@/tests/support/db";
import {
  lockCandidate,
  moveInterview,
} from "@/lib/interviews/lifecycle-mutations";
import { makeActor, makeInterview } from "@/tests/support/make";
import { atOnce } from "@/tests/support/at-once";

const move = (
  actor: Awaited<ReturnType<typeof makeActor>>,
  interview: Awaited<ReturnType<typeof makeInterview>>,
) =>
  db.$transaction((tx) =>
    moveInterview(tx, actor, interview, "cancel", { cancelledAt: new Date() }),
  );

test("a move changes interview, candidate and activity log together", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  expect(await move(actor, interview)).toBe(true);
  const after = await db.interview.findUniqueOrThrow({
    where: { id: interview.id },
    include: { candidate: true, events: true },
  });
  expect(after.status).toBe("CANCELLED");
  expect(after.candidate.status).toBe("LAPSED");
  expect(after.events.map(({ kind }) => kind)).toEqual(["interview.cancelled"]);
});

test("of ten moves at once, one wins and is logged once", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  const moves = await atOnce(10, () => move(actor, interview));
  expect(moves.filter(Boolean)).toHaveLength(1);
  expect(await db.event.count({ where: { interviewId: interview.id } })).toBe(
    1,
  );
});

test("a move with another organization's id changes nothing", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  const { organizationId } = await makeActor();
  expect(await move(actor, { ...interview, organizationId })).toBe(false);
});

test("another organization's candidate is not locked", async () => {
  const actor = await makeActor();
  const { candidateId } = await makeInterview(actor);
  const { organizationId } = await makeActor();
  await db.$transaction(async (theirs) => {
    await lockCandidate(theirs, { candidateId, organizationId });
    // Would wait for the transaction around it.
    await db.candidate.updateMany({
      where: { id: candidateId },
      data: { name: "Ada" },
    });
  });
});
