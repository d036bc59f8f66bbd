import { expect, test } from "vitest";
import { sendInterview } from "@/lib/acts/send-mutations";
import { chooseLanguage } from "@/lib/answers/language-mutations";
import { getLanguage } from "@/lib/answers/language-queries";
import { getCandidateStage } from "@/lib/answers/queries";
import { mintSystemAccess } from "@/lib/auth/mint";
import { sendInterviewInput } from "@/lib/interviews/schema";
import { findWaitingInvitation } from "@/lib/invitations/queries";
import { db } from "@/tests/support/db";
import { makeInvited } from "../../support/candidate-steps";
import {
  makeActor,
  makeCandidate,
  makePublishedTemplate,
} from "../../support/make";
import { atOnce } from "@/tests/support/at-once";

test("an interview is sent in the chosen language, English by itself", async () => {
  const actor = await makeActor();
  const template = await makePublishedTemplate(actor);
  for (const [chosen, locale] of [
    [{ locale: "es" as const }, "es"],
    [{}, "en"],
  ] as const) {
    const candidate = await makeCandidate(actor);
    const input = { candidateId: candidate.id, templateId: template.id };
    const sent = await sendInterview(
      actor,
      sendInterviewInput.parse({ ...input, ...chosen }),
    );
    if (!sent.ok) throw new Error(sent.error.message);
    const { invitations } = await db.interview.findUniqueOrThrow({
      where: { id: sent.value.interviewId },
      select: { invitations: { select: { id: true } } },
    });
    const waiting = await findWaitingInvitation(
      mintSystemAccess(),
      invitations[0]!.id,
    );
    expect(waiting?.mail.locale).toBe(locale);
  }
});

test("the candidate's choice holds for their page and their mails, and is logged", async () => {
  const { access, interview } = await makeInvited();
  expect(await chooseLanguage(access, choice(access, "es"))).toMatchObject({
    ok: true,
  });
  expect(await getLanguage(access)).toBe("es");
  expect((await getCandidateStage(access)).locale).toBe("es");
  expect(await logged(interview.id)).toEqual([{ locale: "es" }]);
});

test("the same choice ten times at once is logged once", async () => {
  const { access, interview } = await makeInvited();
  await atOnce(10, () => chooseLanguage(access, choice(access, "es")));
  expect(await logged(interview.id)).toHaveLength(1);
});

test("a candidate changes the language of their own interview only", async () => {
  const { access } = await makeInvited();
  const { access: other } = await makeInvited();
  await chooseLanguage(access, choice(other, "es"));
  expect(await getLanguage(other)).toBe("en");
});

function choice({ publicId }: { publicId: string }, locale: "en" | "es") {
  return { publicId, locale };
}

async function logged(interviewId: string) {
  const events = await db.event.findMany({
    where: { interviewId, kind: "language.chosen" },
    select: { data: true },
  });
  return events.map(({ data }) => data);
}
