import { expect, test } from "vitest";
import { editCandidate } from "@/lib/acts/address-mutations";
import { copyLinks } from "@/lib/acts/batches/link-queries";
import { extendDeadline } from "@/lib/acts/deadline-mutations";
import { cancelInterview, sendInterview } from "@/lib/acts/send-mutations";
import { mintActor } from "@/lib/auth/mint";
import { addCandidate } from "@/lib/candidates/mutations";
import { retryEvaluation } from "@/lib/evaluations/retry-mutations";
import { copyLink, revokeLink } from "@/lib/invitations/link-mutations";
import { db } from "@/tests/support/db";
import { dayAfter } from "../../support/days";
import { makeActor, makeInterview } from "../../support/make";

test("a reviewer reads only: every act on candidates and interviews is refused", async () => {
  const owner = await makeActor();
  const interview = await makeInterview(owner);
  const reviewer = mintActor({ ...owner, role: "REVIEWER" });
  const { id: interviewId, candidateId, templateId } = interview;
  const person = { name: "Ada", email: "ada@example.com" };
  const deadlineOn = dayAfter(9);
  const results = [
    await addCandidate(reviewer, person),
    await editCandidate(reviewer, { candidateId, from: person, ...person }),
    await sendInterview(reviewer, {
      candidateId,
      templateId,
      deadlineDays: 7,
      note: "",
      locale: "en",
    }),
    await extendDeadline(reviewer, { interviewId, deadlineOn, isTold: true }),
    await cancelInterview(reviewer, { interviewId, reason: "" }),
    await copyLink(reviewer, { interviewId }),
    await copyLinks(reviewer, { selection: { ids: [interviewId] } }),
    await revokeLink(reviewer, { interviewId }),
    await retryEvaluation(reviewer, { interviewId }),
  ];
  for (const result of results)
    expect(result).toMatchObject({ ok: false, error: { code: "forbidden" } });
  expect(
    await db.event.count({ where: { organizationId: owner.organizationId } }),
  ).toBe(0);
});
