import { expect, test } from "vitest";
import { cancelInterview } from "@/lib/acts/send-mutations";
import {
  revealQuestion,
  startInterview,
  submitInterview,
} from "@/lib/answers/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeCandidateAccess,
  makeInterview,
} from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { atOnce } from "@/tests/support/at-once";

test.each(["PENDING", "IN_PROGRESS", "EXPIRED"] as const)(
  "an interview that is %s is cancelled with its reason, and whoever has it open is told so",
  async (status) => {
    const actor = await makeActor();
    const interview = await makeInterview(actor, { data: { status } });
    const access = await makeCandidateAccess(interview);
    expect(
      await cancelInterview(actor, {
        interviewId: interview.id,
        reason: "Role filled",
      }),
    ).toEqual({ ok: true });
    expect(await read(interview.id)).toMatchObject({
      status: "CANCELLED",
      cancelReason: "Role filled",
      cancelledAt: expect.any(Date),
      candidate: { status: "LAPSED" },
      sessions: [{ endedAt: null }],
      events: [{ kind: "interview.cancelled", userId: actor.userId }],
    });
    expect(await getCandidateStage(access)).toMatchObject({
      step: "cancelled",
    });
    for (const act of [startInterview, revealQuestion, submitInterview])
      expect(await act(access)).toMatchObject({ error: { message: "over" } });
  },
);

test("what was submitted cannot be cancelled", async () => {
  const actor = await makeActor();
  const { id } = await makeInterview(actor, { data: { status: "COMPLETED" } });
  expect(
    await cancelInterview(actor, { interviewId: id, reason: "" }),
  ).toMatchObject(refusal("conflict"));
  expect(await read(id)).toMatchObject({ status: "COMPLETED" });
});

test("another organization's interview is not found", async () => {
  const { id } = await makeInterview(await makeActor());
  expect(
    await cancelInterview(await makeActor(), { interviewId: id, reason: "" }),
  ).toMatchObject(refusal("not_found"));
  expect(await read(id)).toMatchObject({ status: "PENDING" });
});

test("of five cancellations at once, one is logged", async () => {
  const actor = await makeActor();
  const { id } = await makeInterview(actor);
  const results = await atOnce(5, () =>
    cancelInterview(actor, { interviewId: id, reason: "" }),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await read(id)).events).toHaveLength(1);
});

function read(id: string) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: { candidate: true, sessions: true, events: true },
  });
}
