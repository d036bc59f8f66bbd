import { expect, test } from "vitest";
import { listApplications } from "@/lib/applications/queries";
import { makeActor, makeCandidate, makeInterview } from "../../support/make";
import { change } from "@/tests/support/rows";

test("applications are found by candidate, by stage and by job, and the counts follow", async () => {
  const actor = await makeActor();
  const ada = await makeCandidate(actor, { name: "Ada Lovelace" });
  const one = await makeInterview(actor, { candidateId: ada.id });
  const two = await makeInterview(actor, { candidateId: ada.id });
  const other = await makeInterview(actor);
  await change.application(two.applicationId, { stage: "SHORTLISTED" });
  const found = await listApplications(actor, { q: "lovelace" });
  expect(found.rows.map(({ id }) => id)).toEqual([
    two.applicationId,
    one.applicationId,
  ]);
  expect(found.counts).toMatchObject({
    ALL: { value: 2 },
    APPLIED: { value: 1 },
    SHORTLISTED: { value: 1 },
  });
  const ofJob = await listApplications(actor, { jobId: other.jobId });
  expect(ofJob.rows.map(({ id }) => id)).toEqual([other.applicationId]);
  expect(ofJob.counts.ALL).toEqual({ value: 1, isMore: false });
  const { rows } = await listApplications(actor, {
    q: "ada",
    facet: "SHORTLISTED",
    jobId: two.jobId,
  });
  expect(rows).toMatchObject([
    { id: two.applicationId, interviews: [{ id: two.id }] },
  ]);
});

test("another organization's applications are not listed, not even by their job", async () => {
  const { jobId } = await makeInterview(await makeActor());
  const { rows, counts } = await listApplications(await makeActor(), { jobId });
  expect(rows).toEqual([]);
  expect(counts.ALL.value).toBe(0);
});
