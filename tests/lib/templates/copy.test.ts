import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { closeJob } from "@/lib/jobs/mutations";
import {
  duplicateTemplate,
  restoreVersion,
} from "@/lib/templates/copy-mutations";
import { findTemplate } from "@/lib/templates/draft-queries";
import {
  archiveTemplate,
  publishTemplate,
  saveTemplate,
} from "@/lib/templates/mutations";
import { findVersion, findVersions } from "@/lib/templates/version-queries";
import { makeActor, makeJob, makePublishedTemplate } from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { atOnce } from "@/tests/support/at-once";

test("a copy has the same questions and rubrics under ids of its own, and no version", async () => {
  const actor = await makeActor();
  const source = await makePublishedTemplate(actor);
  const job = await makeJob(actor);
  const id = randomUUID();
  expect(
    await duplicateTemplate(actor, { id, sourceId: source.id, jobId: job.id }),
  ).toEqual({ ok: true, value: { id } });
  const copy = await findTemplate(actor, id);
  expect(copy).toMatchObject({
    title: `Copy of ${source.title}`,
    jobId: job.id,
    status: "DRAFT",
    version: 0,
    versions: [],
    questions: source.questions.map(({ text }) => ({
      text,
      criteria: [{ name: "Clarity", strongAnchor: "Clear from start to end" }],
    })),
  });
  const ids = new Set(source.questions.map((question) => question.id));
  expect(copy?.questions.some((question) => ids.has(question.id))).toBe(false);
  expect(await findTemplate(actor, source.id)).toMatchObject({
    status: "PUBLISHED",
    questions: [{ text: source.questions[0]?.text }, {}],
  });
});

test("duplicating many times at once makes one copy", async () => {
  const actor = await makeActor();
  const source = await makePublishedTemplate(actor);
  const input = { id: randomUUID(), sourceId: source.id, jobId: source.jobId };
  const results = await atOnce(5, () => duplicateTemplate(actor, input));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await db.template.count({ where: { jobId: source.jobId } })).toBe(2);
});

test("a copy is refused for a closed job, for another organization's template or job, and for a reviewer", async () => {
  const actor = await makeActor();
  const source = await makePublishedTemplate(actor);
  const theirs = await makePublishedTemplate(await makeActor());
  const closed = await makeJob(actor);
  await closeJob(actor, { id: closed.id });
  const attempt = (sourceId: string, jobId: string, by = actor) =>
    duplicateTemplate(by, { id: randomUUID(), sourceId, jobId });
  expect(await attempt(source.id, closed.id)).toMatchObject(invalid);
  expect(await attempt(source.id, theirs.jobId)).toMatchObject(invalid);
  expect(await attempt(theirs.id, source.jobId)).toMatchObject(notFound);
  const reviewer = { ...actor, role: "REVIEWER" as const };
  expect(await attempt(source.id, source.jobId, reviewer)).toMatchObject(
    refusal("forbidden"),
  );
});

test("an old version becomes the draft again, while candidates keep the latest", async () => {
  const actor = await makeActor();
  const template = await makeTwoVersions(actor);
  const input = { id: template.id, number: 1, savedAt: template.savedAt };
  expect(await restoreVersion(actor, input)).toMatchObject({
    ok: true,
    value: { isChanged: true },
  });
  expect(await findTemplate(actor, template.id)).toMatchObject({
    title: template.first,
    version: 2,
    isChanged: true,
    questions: [{ text: "Question 1: what did you do?" }, {}],
  });
});

test("restoring what is published now leaves nothing to publish", async () => {
  const actor = await makeActor();
  const { id, savedAt } = await makeTwoVersions(actor);
  expect(await restoreVersion(actor, { id, number: 2, savedAt })).toMatchObject(
    { value: { isChanged: false } },
  );
});

test("of two restorations at once one wins, and a draft saved meanwhile is not overwritten", async () => {
  const actor = await makeActor();
  const { id, savedAt } = await makeTwoVersions(actor);
  const input = { id, number: 1, savedAt };
  const results = await Promise.all([
    restoreVersion(actor, input),
    restoreVersion(actor, input),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await restoreVersion(actor, input)).toMatchObject(refusal("conflict"));
});

test("a version can be restored neither by another organization, nor by a reviewer, nor in the archive", async () => {
  const actor = await makeActor();
  const { id, savedAt } = await makeTwoVersions(actor);
  const input = { id, number: 1, savedAt };
  expect(await restoreVersion(await makeActor(), input)).toMatchObject(
    notFound,
  );
  const reviewer = { ...actor, role: "REVIEWER" as const };
  expect(await restoreVersion(reviewer, input)).toMatchObject(
    refusal("forbidden"),
  );
  await archiveTemplate(actor, { id });
  const archived = await findTemplate(actor, id);
  expect(
    await restoreVersion(actor, { ...input, savedAt: archived!.updatedAt }),
  ).toMatchObject({ ok: false });
});

test("versions are listed newest first with who published them, for their organization alone", async () => {
  const actor = await makeActor();
  const { id, first } = await makeTwoVersions(actor);
  const found = await findVersions(actor, id);
  expect(found?.versions).toMatchObject([
    { number: 2, title: "Second", publishedBy: expect.stringMatching(/^User/) },
    { number: 1, title: first, questionCount: 2 },
  ]);
  expect(await findVersion(actor, id, 1)).toMatchObject({
    snapshot: { title: first },
  });
  const other = await makeActor();
  expect(await findVersions(other, id)).toBeNull();
  expect(await findVersion(other, id, 1)).toBeNull();
  for (const number of [3, Number.NaN, 1e12])
    expect(await findVersion(actor, id, number)).toBeNull();
});

const notFound = { ok: false, error: { code: "not_found" } };
const invalid = { ok: false, error: { code: "invalid" } };

/** A template whose second version has another title and no question but its first. */
async function makeTwoVersions(actor: Actor) {
  const { id, title: first } = await makePublishedTemplate(actor);
  const draft = (await findTemplate(actor, id))!;
  const { jobId, difficulty, focusArea, instructions, questions } = draft;
  const saved = await saveTemplate(actor, {
    id,
    jobId,
    difficulty,
    focusArea,
    instructions,
    title: "Second",
    questions: questions.slice(0, 1),
    savedAt: draft.updatedAt,
  });
  if (!saved.ok) throw new Error(saved.error.message);
  const { savedAt } = saved.value;
  const published = await publishTemplate(actor, { id, savedAt });
  if (!published.ok) throw new Error(published.error.message);
  return { id, first, savedAt: published.value.savedAt };
}
