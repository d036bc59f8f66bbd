import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  closeJob,
  createJob,
  reopenJob,
  updateJob,
} from "@/lib/jobs/mutations";
import { countJobs, findJob, listJobs } from "@/lib/jobs/queries";
import { makeActor, makeInterview, makeJob } from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { row, auditedActs } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const fields = {
  title: "Robotics Engineer",
  location: "Berlin",
  description: "Plans motion.",
};

test("a job is created open, and audited", async () => {
  const actor = await makeActor();
  const id = randomUUID();
  expect(await createJob(actor, { id, ...fields })).toEqual({
    ok: true,
    value: { id },
  });
  expect(await findJob(actor, id)).toMatchObject({ ...fields, status: "OPEN" });
  expect(await auditedActs(id)).toEqual(["job.created"]);
});

test("creating the same job many times at once makes one", async () => {
  const actor = await makeActor();
  const input = { id: randomUUID(), ...fields };
  const results = await atOnce(5, () => createJob(actor, input));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await auditedActs(input.id)).toEqual(["job.created"]);
});

test("a job's id that another organization uses is refused and theirs untouched", async () => {
  const theirs = await makeJob(await makeActor(), { title: "Theirs" });
  const result = await createJob(await makeActor(), {
    id: theirs.id,
    ...fields,
  });
  expect(result).toMatchObject(refusal("not_found"));
  expect(await titleOf(theirs.id)).toBe("Theirs");
});

test("a job can be edited, twice too", async () => {
  const actor = await makeActor();
  const { id, updatedAt: savedAt } = await makeJob(actor);
  for (let time = 0; time < 2; time++)
    expect(await updateJob(actor, { id, savedAt, ...fields })).toMatchObject({
      ok: true,
    });
  expect(await findJob(actor, id)).toMatchObject(fields);
  expect(await auditedActs(id)).toEqual(["job.updated"]);
});

test("of two who opened the same job, the second does not overwrite what the first wrote", async () => {
  const actor = await makeActor();
  const { id, updatedAt: savedAt } = await makeJob(actor);
  const results = await Promise.all(
    ["Hers", "His"].map((title) =>
      updateJob(actor, { id, savedAt, ...fields, title }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject(refusal("conflict"));
  expect(await auditedActs(id)).toEqual(["job.updated"]);
});

test("a form that was brought back by Back and sent with other words is told what it made before", async () => {
  const actor = await makeActor();
  const input = { id: randomUUID(), ...fields };
  await createJob(actor, input);
  expect(
    await createJob(actor, { ...input, title: "Data Engineer" }),
  ).toMatchObject(
    refusal("conflict", {
      message: expect.stringContaining("Robotics Engineer"),
    }),
  );
  expect(await titleOf(input.id)).toBe("Robotics Engineer");
});

test("another organization can neither edit, close, reopen nor see a job", async () => {
  const theirs = await makeJob(await makeActor(), { title: "Theirs" });
  const actor = await makeActor();
  const { id, updatedAt: savedAt } = theirs;
  for (const attempt of [
    updateJob(actor, { id, savedAt, ...fields }),
    closeJob(actor, { id }),
    reopenJob(actor, { id }),
  ])
    expect(await attempt).toMatchObject(refusal("not_found"));
  expect(await findJob(actor, id)).toBeNull();
  expect(await titleOf(id)).toBe("Theirs");
});

test("closing and reopening change the status once, however often they are pressed", async () => {
  const actor = await makeActor();
  const { id } = await makeJob(actor);
  const closings = await Promise.all([
    closeJob(actor, { id }),
    closeJob(actor, { id }),
  ]);
  expect(closings.every((result) => result.ok)).toBe(true);
  expect(await countJobs(actor)).toEqual({ OPEN: 0, CLOSED: 1 });
  await reopenJob(actor, { id });
  await reopenJob(actor, { id });
  expect(await countJobs(actor)).toEqual({ OPEN: 1, CLOSED: 0 });
  expect(await auditedActs(id)).toEqual(["job.closed", "job.reopened"]);
});

test("a reviewer may look at jobs but not change them", async () => {
  const actor = await makeActor("REVIEWER");
  const { id, updatedAt: savedAt } = await makeJob(actor, {
    title: "As it was",
  });
  for (const attempt of [
    createJob(actor, { id: randomUUID(), ...fields }),
    updateJob(actor, { id, savedAt, ...fields }),
    closeJob(actor, { id }),
    reopenJob(actor, { id }),
  ])
    expect(await attempt).toMatchObject(refusal("forbidden"));
  expect(await listJobs(actor, "OPEN")).toMatchObject([{ title: "As it was" }]);
});

test("the list counts published templates and interviews of each job", async () => {
  const actor = await makeActor();
  await makeInterview(actor);
  expect(await listJobs(actor, "OPEN")).toMatchObject([
    { publishedTemplates: 1, interviews: 1 },
  ]);
});

test("an address that is no id leads to no job", async () => {
  expect(await findJob(await makeActor(), "new-one")).toBeNull();
});

async function titleOf(id: string): Promise<string> {
  return (await row.job(id)).title;
}
