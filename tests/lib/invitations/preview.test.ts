import { expect, test } from "vitest";
import { renderEmail } from "@/lib/invitations/render";
import { previewInvitation } from "@/lib/invitations/queries";
import { sendInterviewInput } from "@/lib/interviews/schema";
import {
  makeActor,
  makeCandidate,
  makePublishedTemplate,
} from "../../support/make";
import { refusal } from "../../support/refusal";

test("the preview is the mail as it would be sent now, without a working link or a pixel", async () => {
  const actor = await makeActor();
  const candidate = await makeCandidate(actor, { name: "Ada Lovelace" });
  const template = await makePublishedTemplate(actor, { questions: 3 });
  const preview = await previewInvitation(
    actor,
    sendInterviewInput.parse({
      candidateId: candidate.id,
      templateId: template.id,
      note: "See you!",
    }),
  );
  if (!preview.ok) throw new Error(preview.error.message);
  const { subject, html } = await renderEmail(preview.value);
  expect(subject).toContain(template.job.title);
  for (const words of ["Ada Lovelace", "3 questions", "See you!"])
    expect(html).toContain(words);
  expect(html).not.toContain("/api/opened/");
  expect(preview.value.link).toBe("http://localhost:3000/i/personal-link");
});

test("another organization's candidate or template cannot be previewed", async () => {
  const actor = await makeActor();
  const stranger = await makeActor();
  const own = {
    candidateId: (await makeCandidate(actor)).id,
    templateId: (await makePublishedTemplate(actor)).id,
  };
  const foreign = {
    candidateId: (await makeCandidate(stranger)).id,
    templateId: (await makePublishedTemplate(stranger)).id,
  };
  for (const mixed of [
    { ...own, candidateId: foreign.candidateId },
    { ...own, templateId: foreign.templateId },
  ])
    expect(
      await previewInvitation(actor, sendInterviewInput.parse(mixed)),
    ).toMatchObject(refusal("not_found"));
});
