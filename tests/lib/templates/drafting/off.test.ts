import { expect, test, vi } from "vitest";
import { propose } from "@/lib/templates/drafting/proposals";
import { canDraft } from "@/lib/templates/drafting/queries";
import { makeActor, makeJob } from "../../../support/make";
import { refusal } from "../../../support/refusal";

vi.stubEnv("AI_PROVIDER", "");
vi.stubEnv("AI_API_KEY", "");
vi.stubEnv("AI_BASE_URL", "");

test("without a provider there is no drafting, and asking for it anyway is refused", async () => {
  const actor = await makeActor();
  const { id: jobId } = await makeJob(actor);
  expect(canDraft(actor)).toBe(false);
  expect(
    await propose(actor, {
      kind: "rubric",
      jobId,
      difficulty: "EASY",
      focusArea: "",
      question: "Why?",
    }),
  ).toMatchObject(refusal("unavailable"));
});
