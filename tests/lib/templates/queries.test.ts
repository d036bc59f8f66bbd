import { expect, test } from "vitest";
import { db } from "@/tests/support/db";
import { closeJob } from "@/lib/jobs/mutations";
import { archiveTemplate } from "@/lib/templates/mutations";
import {
  findPublishedVersion,
  listSendableJobs,
  listTemplates,
} from "@/lib/templates/queries";
import { makeActor, makeJob, makePublishedTemplate } from "../../support/make";

test("only open jobs with a published template can be sent", async () => {
  const actor = await makeActor();
  await makeJob(actor);
  const closed = await makePublishedTemplate(actor);
  await closeJob(actor, { id: closed.jobId });
  const archived = await makePublishedTemplate(actor);
  await archiveTemplate(actor, { id: archived.id });
  await makePublishedTemplate(await makeActor());
  const template = await makePublishedTemplate(actor, { questions: 3 });

  expect(await listSendableJobs(actor)).toMatchObject([
    {
      id: template.jobId,
      title: template.job.title,
      templates: [
        {
          id: template.id,
          questionCount: 3,
          seconds: 3 * (60 + 120) + 180,
          difficulty: "MEDIUM",
          focusArea: "Problem solving",
        },
      ],
    },
  ]);
});

test("choosing a template shows its published questions, not the draft, and no rubric", async () => {
  const actor = await makeActor();
  const template = await makePublishedTemplate(actor, { questions: 1 });
  await db.question.updateMany({
    where: { templateId: template.id },
    data: { text: "Only a draft" },
  });
  const [job] = await listSendableJobs(actor);
  const [question] = job?.templates[0]?.questions ?? [];
  expect(question?.text).toBe("Question 1: what did you do?");
  expect(question).not.toHaveProperty("criteria");
});

test("what is sent is the latest published version, of an open job, in one's own organization", async () => {
  const actor = await makeActor();
  const { organizationId } = actor;
  const template = await makePublishedTemplate(actor);
  expect(
    await findPublishedVersion(db, organizationId, template.id),
  ).toMatchObject({
    jobId: template.jobId,
    jobTitle: template.job.title,
    snapshot: { version: 1, questions: [{}, {}] },
  });

  const stranger = await makeActor();
  expect(
    await findPublishedVersion(db, stranger.organizationId, template.id),
  ).toBeNull();

  await closeJob(actor, { id: template.jobId });
  expect(
    await findPublishedVersion(db, organizationId, template.id),
  ).toBeNull();
});

test("the list leaves out the archive unless asked, and other organizations always", async () => {
  const actor = await makeActor();
  const kept = await makePublishedTemplate(actor);
  const archived = await makePublishedTemplate(actor);
  await archiveTemplate(actor, { id: archived.id });
  await makePublishedTemplate(await makeActor());
  expect(await listTemplates(actor)).toMatchObject([{ id: kept.id }]);
  expect(await listTemplates(actor, { status: "ARCHIVED" })).toMatchObject([
    { id: archived.id },
  ]);
  expect(await listTemplates(actor, { jobId: archived.jobId })).toEqual([]);
});
