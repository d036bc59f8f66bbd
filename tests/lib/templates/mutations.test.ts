import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { mintActor } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { closeJob } from "@/lib/jobs/mutations";
import { newCriterion, newQuestion } from "@/lib/templates/draft";
import { findDraftState, findTemplate } from "@/lib/templates/draft-queries";
import {
  archiveTemplate,
  createTemplate,
  deleteTemplate,
  publishTemplate,
  restoreTemplate,
  saveTemplate,
} from "@/lib/templates/mutations";
import type { SaveTemplateInput } from "@/lib/templates/schema";
import { readTemplateSnapshot } from "@/lib/templates/snapshot";
import { makeActor, makeJob } from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { change } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

test("a template begins as an empty draft of an open job", async () => {
  const actor = await makeActor();
  const job = await makeJob(actor);
  const id = randomUUID();
  const result = await createTemplate(actor, inputFor(id, job.id));
  expect(result).toEqual({ ok: true, value: { id } });
  expect(await findTemplate(actor, id)).toMatchObject({
    title: "Technical screen",
    status: "DRAFT",
    version: 0,
    questions: [],
  });
});

test("creating the same template many times at once makes one", async () => {
  const actor = await makeActor();
  const input = inputFor(randomUUID(), (await makeJob(actor)).id);
  const results = await atOnce(5, () => createTemplate(actor, input));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await db.template.count({ where: { jobId: input.jobId } })).toBe(1);
});

test("a form that was brought back by Back and sent with other words is told what it made before", async () => {
  const actor = await makeActor();
  const input = inputFor(randomUUID(), (await makeJob(actor)).id);
  await createTemplate(actor, input);
  expect(
    await createTemplate(actor, { ...input, title: "Second interview" }),
  ).toMatchObject(
    refusal("conflict", {
      message: expect.stringContaining("Technical screen"),
    }),
  );
});

test("a template is refused for a closed job and for another organization's", async () => {
  const actor = await makeActor();
  const closed = await makeJob(actor);
  await closeJob(actor, { id: closed.id });
  const theirs = await makeJob(await makeActor());
  for (const job of [closed, theirs])
    expect(
      await createTemplate(actor, inputFor(randomUUID(), job.id)),
    ).toMatchObject({
      ok: false,
      error: { fields: { jobId: "Choose an open job." } },
    });
});

test("saving keeps the ids of questions and criteria and rewrites their order", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor);
  const [one, two] = [question("One"), question("Two")];
  const first = await save(actor, { ...draft, questions: [one, two] });
  const second = await save(actor, {
    ...draft,
    savedAt: first,
    questions: [two, { ...one, text: "One, edited" }],
  });
  const template = await findTemplate(actor, draft.id);
  expect(template?.questions).toMatchObject([
    { id: two.id, text: "Two", criteria: [{ id: two.criteria[0]?.id }] },
    { id: one.id, text: "One, edited" },
  ]);
  await save(actor, { ...draft, savedAt: second, questions: [two] });
  expect(await db.question.count({ where: { templateId: draft.id } })).toBe(1);
  expect(await db.criterion.count({ where: { questionId: one.id } })).toBe(0);
});

test("of several saves from the same state one wins, and the others change nothing", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor);
  const results = await Promise.all(
    ["A", "B", "C"].map((title) =>
      saveTemplate(actor, { ...draft, title, questions: [question(title)] }),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toMatchObject(
    refusal("conflict"),
  );
  const template = await findTemplate(actor, draft.id);
  expect(template?.questions).toMatchObject([{ text: template?.title }]);
});

test("M3.11 the saves of one sitting leave one line in the audit log, those of another person their own", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor);
  let { savedAt } = draft;
  for (const title of ["A", "B", "C"])
    savedAt = await save(actor, { ...draft, title, savedAt });
  const lines = () =>
    db.auditEntry.count({
      where: { subjectId: draft.id, action: "template.saved" },
    });
  expect(await lines()).toBe(1);

  const ana = mintActor({
    ...{ organizationId: actor.organizationId, role: "RECRUITER" },
    userId: (await makeActor()).userId,
  });
  savedAt = await save(ana, { ...draft, title: "D", savedAt });
  savedAt = await save(actor, { ...draft, title: "E", savedAt });
  expect(await lines()).toBe(3);

  const longAgo = new Date(savedAt.getTime() - 11 * 60_000);
  await change.template(draft.id, { updatedAt: longAgo });
  await save(actor, { ...draft, title: "F", savedAt: longAgo });
  expect(await lines()).toBe(4);
});

test("M3.11 a draft says who saved it last, and nothing to another organization", async () => {
  const actor = await makeActor();
  const { id, jobId } = await makeDraft(actor);
  expect(await findDraftState(actor, id)).toMatchObject({
    savedBy: { isYou: true },
    draft: { jobId },
  });
  expect(await findDraftState(await makeActor(), id)).toBeNull();
  expect(await findDraftState(actor, "no id")).toBeNull();
});

test("another organization can neither save, publish, archive, restore nor see a template", async () => {
  const owner = await makeActor();
  const draft = await makeDraft(owner, [question("Theirs")]);
  const actor = await makeActor();
  const { id, savedAt } = draft;
  const mine = await makeJob(actor);
  for (const attempt of [
    saveTemplate(actor, { ...draft, jobId: mine.id, questions: [] }),
    publishTemplate(actor, { id, savedAt }),
    archiveTemplate(actor, { id }),
    deleteTemplate(actor, { id }),
    restoreTemplate(actor, { id }),
  ])
    expect(await attempt).toMatchObject(refusal("not_found"));
  expect(await findTemplate(actor, id)).toBeNull();
  expect(await findTemplate(owner, id)).toMatchObject({
    status: "DRAFT",
    questions: [{ text: "Theirs" }],
  });
});

test("a question's id of another template cannot be taken over", async () => {
  const actor = await makeActor();
  const theirs = question("Theirs");
  await makeDraft(await makeActor(), [theirs]);
  const draft = await makeDraft(actor);
  const result = await saveTemplate(actor, { ...draft, questions: [theirs] });
  expect(result).toMatchObject(refusal("conflict"));
  const row = await db.question.findUniqueOrThrow({ where: { id: theirs.id } });
  expect(row.text).toBe("Theirs");
});

test("publishing freezes the draft as a numbered version", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor, [question("One"), question("Two")]);
  expect(await publish(actor, draft)).toMatchObject({
    ok: true,
    value: { version: 1, isChanged: false },
  });
  const template = await findTemplate(actor, draft.id);
  expect(template).toMatchObject({ status: "PUBLISHED", version: 1 });
  expect(await snapshots(draft.id)).toMatchObject([
    {
      version: 1,
      title: "Technical screen",
      questions: [
        { text: "One", criteria: [{ name: "Clarity" }] },
        { text: "Two" },
      ],
    },
  ]);
});

test("an archived template is not published: who did not see it archived is told", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor, [question("One")]);
  await archiveTemplate(actor, { id: draft.id });
  const seen = await findDraftState(actor, draft.id);
  expect(
    await publish(actor, { id: draft.id, savedAt: seen!.savedAt }),
  ).toMatchObject(
    refusal("conflict", {
      message: "This template was archived. Restore it to publish.",
    }),
  );
  const { status } = await db.template.findUniqueOrThrow({
    where: { id: draft.id },
  });
  expect(status).toBe("ARCHIVED");
});

test("publishing twice at once, or again without a change, makes one version", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor, [question("One")]);
  const results = await Promise.all([
    publish(actor, draft),
    publish(actor, draft),
  ]);
  const done = results.find((result) => result.ok);
  if (!done?.ok) throw new Error("Neither was published.");
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const { savedAt } = done.value;
  expect(await publish(actor, { id: draft.id, savedAt })).toMatchObject(
    refusal("conflict"),
  );
  expect(await snapshots(draft.id)).toHaveLength(1);
});

test("an edit of a published template shows as changed, and undoing it as unchanged", async () => {
  const actor = await makeActor();
  const one = question("One");
  const draft = await makeDraft(actor, [one]);
  const published = await publish(actor, draft);
  if (!published.ok) throw new Error(published.error.message);

  const edited = await saveTemplate(actor, {
    ...draft,
    savedAt: published.value.savedAt,
    questions: [{ ...one, text: "Other" }],
  });
  if (!edited.ok) throw new Error(edited.error.message);
  expect(edited.value.isChanged).toBe(true);
  expect(await snapshots(draft.id)).toMatchObject([
    { questions: [{ text: "One" }] },
  ]);

  const undone = await saveTemplate(actor, {
    ...draft,
    savedAt: edited.value.savedAt,
    questions: [one],
  });
  expect(undone).toMatchObject({ ok: true, value: { isChanged: false } });
});

test("publishing again makes the next version and leaves the first as it was", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor, [question("One")]);
  const first = await publish(actor, draft);
  if (!first.ok) throw new Error(first.error.message);
  const savedAt = await save(actor, {
    ...draft,
    savedAt: first.value.savedAt,
    questions: [question("Other")],
  });
  await publish(actor, { id: draft.id, savedAt });
  expect(await snapshots(draft.id)).toMatchObject([
    { version: 1, questions: [{ text: "One" }] },
    { version: 2, questions: [{ text: "Other" }] },
  ]);
});

test("nothing is published over what somebody else saved meanwhile", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor, [question("One")]);
  await save(actor, { ...draft, questions: [question("Theirs")] });
  expect(await publish(actor, draft)).toMatchObject(refusal("conflict"));
  expect(await snapshots(draft.id)).toEqual([]);
});

test("a template that misses something is not published, and says what", async () => {
  const actor = await makeActor();
  const empty = await makeDraft(actor);
  expect(await publish(actor, empty)).toMatchObject({
    ok: false,
    error: { message: "Add a question." },
  });
  const closed = await makeDraft(actor, [question("One")]);
  await closeJob(actor, { id: closed.jobId });
  expect(await publish(actor, closed)).toMatchObject({
    ok: false,
    error: { message: "Reopen the job first." },
  });
});

test("a draft may move to another open job, a published template may not", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor, [question("One")]);
  const jobId = (await makeJob(actor)).id;
  const savedAt = await save(actor, { ...draft, jobId });
  const published = await publish(actor, { id: draft.id, savedAt });
  if (!published.ok) throw new Error(published.error.message);
  expect(
    await saveTemplate(actor, {
      ...draft,
      savedAt: published.value.savedAt,
    }),
  ).toMatchObject({
    ok: false,
    error: {
      fields: { jobId: "You can’t move a published template to another job." },
    },
  });
});

test("archiving and restoring bring a template back as it was, however often pressed", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor);
  const other = await makeDraft(actor, [question("One")]);
  await publish(actor, other);
  for (const { id } of [draft, draft, other])
    expect(await archiveTemplate(actor, { id })).toMatchObject({ ok: true });
  expect(await findTemplate(actor, other.id)).toMatchObject({
    status: "ARCHIVED",
  });
  for (const { id } of [draft, other, other])
    expect(await restoreTemplate(actor, { id })).toMatchObject({ ok: true });
  expect(await findTemplate(actor, draft.id)).toMatchObject({
    status: "DRAFT",
  });
  expect(await findTemplate(actor, other.id)).toMatchObject({
    status: "PUBLISHED",
  });
});

test("a draft that was never published is deleted with its questions, once however often pressed", async () => {
  const actor = await makeActor();
  const { id } = await makeDraft(actor, [question("Unused")]);
  const results = await Promise.all([
    deleteTemplate(actor, { id }),
    deleteTemplate(actor, { id }),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await findTemplate(actor, id)).toBeNull();
  expect(await db.question.count({ where: { templateId: id } })).toBe(0);
  expect(
    await db.auditEntry.count({
      where: { action: { contains: "deleted" }, subjectId: id },
    }),
  ).toBe(1);
});

test("a template that was published is not deleted, not even out of the archive", async () => {
  const actor = await makeActor();
  const draft = await makeDraft(actor, [question("Used")]);
  await publish(actor, draft);
  await archiveTemplate(actor, draft);
  expect(await deleteTemplate(actor, draft)).toMatchObject({
    ok: false,
    error: { code: "conflict" },
  });
  expect(await findTemplate(actor, draft.id)).not.toBeNull();
});

test("a reviewer may look at templates but not change them", async () => {
  const reviewer = await makeActor("REVIEWER");
  const jobId = (await makeJob(reviewer)).id;
  const id = randomUUID();
  const savedAt = new Date();
  for (const attempt of [
    createTemplate(reviewer, inputFor(id, jobId)),
    saveTemplate(reviewer, {
      ...inputFor(id, jobId),
      savedAt,
      instructions: "",
      questions: [],
    }),
    publishTemplate(reviewer, { id, savedAt }),
    archiveTemplate(reviewer, { id }),
    deleteTemplate(reviewer, { id }),
    restoreTemplate(reviewer, { id }),
  ])
    expect(await attempt).toMatchObject(refusal("forbidden"));
});

function inputFor(id: string, jobId: string) {
  return {
    id,
    jobId,
    title: "Technical screen",
    difficulty: "MEDIUM" as const,
    focusArea: "",
  };
}

function question(text: string) {
  return {
    ...newQuestion(),
    text,
    criteria: [{ ...newCriterion(), name: "Clarity" }],
  };
}

/** A saved draft, as the editor holds it. */
async function makeDraft(
  actor: Actor,
  questions: SaveTemplateInput["questions"] = [],
): Promise<SaveTemplateInput> {
  const input = inputFor(randomUUID(), (await makeJob(actor)).id);
  await createTemplate(actor, input);
  const template = await findTemplate(actor, input.id);
  if (!template) throw new Error("The template was not created.");
  const draft = { ...input, instructions: "", questions };
  const savedAt = await save(actor, { ...draft, savedAt: template.updatedAt });
  return { ...draft, savedAt };
}

async function save(actor: Actor, input: SaveTemplateInput): Promise<Date> {
  const result = await saveTemplate(actor, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.savedAt;
}

function publish(actor: Actor, draft: { id: string; savedAt: Date }) {
  return publishTemplate(actor, { id: draft.id, savedAt: draft.savedAt });
}

async function snapshots(templateId: string) {
  const versions = await db.templateVersion.findMany({
    where: { templateId },
    orderBy: { number: "asc" },
  });
  return versions.map(({ snapshot }) => readTemplateSnapshot(snapshot));
}
