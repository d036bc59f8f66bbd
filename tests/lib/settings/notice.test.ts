import { expect, test } from "vitest";
import { hideNotice } from "@/lib/settings/mutations";
import { noticeOf, notices } from "@/lib/settings/notice";
import { findNotice } from "@/lib/settings/queries";
import { makeActor } from "../../support/make";
import { change } from "../../support/rows";

test("M3.15 only owners are told that AI evaluation is off or made of samples", async () => {
  expect(noticeOf("openai")).toBeNull();
  expect(await findNotice(await makeActor("OWNER"), noticeOf("off"))).toBe(
    "ai-off",
  );
  for (const role of ["ADMIN", "RECRUITER", "REVIEWER"] as const)
    expect(await findNotice(await makeActor(role), "ai-sample")).toBeNull();
});

test("an organization that chose no AI is told nothing about the installation's", async () => {
  for (const data of [{ hasAiEvaluation: false }, { aiRequestCap: 0 }]) {
    const actor = await makeActor("OWNER");
    expect(await findNotice(actor, "ai-off")).toBe("ai-off");
    await change.organization(actor.organizationId, data);
    for (const notice of notices)
      expect(await findNotice(actor, notice)).toBeNull();
  }
});

test("M3.15 a notice that was put away stays away for that person, and another state brings another", async () => {
  const [actor, other] = [await makeActor("OWNER"), await makeActor("OWNER")];
  await Promise.all([
    hideNotice(actor, { notice: "ai-off" }),
    hideNotice(actor, { notice: "ai-off" }),
  ]);
  expect(await findNotice(actor, "ai-off")).toBeNull();
  expect(await findNotice(other, "ai-off")).toBe("ai-off");
  expect(await findNotice(actor, "ai-sample")).toBe("ai-sample");
  await hideNotice(actor, { notice: "ai-sample" });
  expect(await findNotice(actor, "ai-off")).toBe("ai-off");
});
