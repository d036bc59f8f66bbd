import { expect, test } from "vitest";
import { audit } from "@/lib/activity/mutations";
import { mintSystemAccess } from "@/lib/auth/mint";
import { db } from "@/tests/support/db";
import { newId } from "@/lib/new-id";
import { makeActor } from "../../support/make";

test("S9: a line of the audit log says who did what to which kind of row, with ids alone", async () => {
  const actor = await makeActor();
  const { organizationId, userId } = actor;
  const system = { ...mintSystemAccess(), organizationId };
  const subjectId = newId();
  for (const [action, subject] of [
    ["interview.extend", "interview"],
    ["bank_question.saved", "bank_question"],
    ["evaluation.retry", "interview"],
    ["invitation.resend", "interview"],
    ["change.approve", "interview"],
    ["candidates.exported", "organization"],
    ["interviews.exported", "organization"],
  ] as const) {
    await db.$transaction((tx) => audit(tx, actor, action, subjectId));
    const line = {
      ...{ organizationId, userId, action, subject, subjectId },
      ...{ isAccess: action.endsWith("exported"), device: null, network: null },
    };
    expect(await db.auditEntry.findFirst({ where: { action } })).toEqual({
      ...line,
      id: expect.anything() as unknown,
      at: expect.any(Date) as unknown,
    });
  }
  await db.$transaction((tx) =>
    audit(tx, system, "interview.erase", subjectId),
  );
  expect(
    await db.auditEntry.findMany({ where: { userId: null } }),
  ).toMatchObject([{ organizationId, subject: "interview" }]);
});
