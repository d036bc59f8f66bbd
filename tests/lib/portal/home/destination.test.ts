import { expect, test } from "vitest";
import { paths } from "@/lib/paths";
import { leadsSomewhere } from "@/lib/portal/home/destination-queries";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";

test("M2.18 what is not there, or is another organization's, leads nowhere, and everything else somewhere", async () => {
  const actor = await makeActor();
  const stranger = await makeActor();
  const { id, applicationId, candidateId } = await makeInterview(actor);
  const template = await makePublishedTemplate(actor);
  const { jobId } = await db.template.findUniqueOrThrow({
    where: { id: template.id },
  });
  const there = [
    paths.job(jobId),
    paths.editJob(jobId),
    paths.template(template.id),
    paths.templateVersions(template.id),
    paths.templateVersion(template.id, 1),
    paths.candidate(candidateId),
    paths.application(applicationId),
    paths.interview(id),
  ];
  for (const path of there) {
    expect(await leadsSomewhere(actor, path), path).toBe(true);
    expect(await leadsSomewhere(stranger, path), path).toBe(false);
  }
  for (const path of [
    ...[paths.home, paths.jobs, paths.newJob, paths.newTemplate()],
    ...[paths.importCandidates, paths.settings, paths.batches],
  ])
    expect(await leadsSomewhere(actor, path), path).toBe(true);
  const nobody = "00000000-0000-4000-8000-000000000000";
  for (const path of [
    ...[paths.job(nobody), paths.template(nobody), paths.candidate(nobody)],
    ...[paths.candidateImport(nobody), paths.application(nobody)],
    ...[paths.interview(nobody), paths.batch(nobody), paths.job("xyz")],
    paths.templateVersion(template.id, 2),
    `${paths.templateVersions(template.id)}/first`,
  ])
    expect(await leadsSomewhere(actor, path), path).toBe(false);
});
