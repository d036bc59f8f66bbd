import { expect, test } from "vitest";
import { findLastSent } from "@/lib/acts/last-sent-queries";
import { findRecipient } from "@/lib/candidates/queries";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeCandidate,
  makeInterview,
  makeJob,
} from "../../support/make";

test("M3.9: the last interview is the colleague's own and of their organization", async () => {
  const actor = await makeActor();
  expect(await findLastSent(actor)).toBeNull();
  await makeInterview(actor);
  const last = await makeInterview(actor);
  const colleague = await db.user.create({
    data: { name: "Colleague", email: `${last.id}@example.com` },
  });
  await makeInterview(actor, { data: { createdById: colleague.id } });
  const elsewhere = await makeActor();
  await makeInterview(elsewhere, { data: { createdById: actor.userId } });
  expect(await findLastSent(actor)).toEqual({
    jobId: last.jobId,
    templateId: last.templateId,
  });
});

test("M3.9: the jobs that a candidate has applied to and that are undecided come newest first", async () => {
  const actor = await makeActor();
  const { id: candidateId } = await makeCandidate(actor);
  const apply = async (day: number, stage: "APPLIED" | "REJECTED") => {
    const { id: jobId } = await makeJob(actor);
    const { organizationId } = actor;
    const createdAt = new Date(Date.UTC(2026, 10, day));
    await db.application.create({
      data: { organizationId, candidateId, jobId, stage, createdAt },
    });
    return jobId;
  };
  const older = await apply(1, "APPLIED");
  await apply(3, "REJECTED");
  const newer = await apply(2, "APPLIED");
  const recipient = await findRecipient(actor, candidateId);
  expect(recipient?.applications.map(({ jobId }) => jobId)).toEqual([
    newer,
    older,
  ]);
});
