import { expect } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { paths } from "@/lib/paths";
import { db } from "@/tests/support/db";
import { makeInterview } from "@/tests/support/make";
import { portalTest as test } from "@/tests/support/test";

test("Enter in the transcript's search plays one match after the other", async ({
  page,
  stack,
  owner,
}) => {
  const id = await makeTranscribed(owner, [
    ["I began with the data.", "Then I called the customer."],
    ["The customer was right."],
  ]);
  await page.goto(`${stack.appUrl}${paths.interview(id)}`);
  const search = page.getByRole("searchbox", { name: "Search the transcript" });
  await search.pressSequentially("customer");
  await expect(page.getByText("2 matches")).toBeVisible();
  const said = page.getByRole("region", { name: "What was said" });
  const playing = said.locator("[aria-current=true]");
  await search.press("Enter");
  await expect(playing).toContainText("Then I called the customer.");
  await search.press("Enter");
  await expect(playing).toContainText("The customer was right.");
  await search.press("Enter");
  await expect(playing).toContainText("Then I called the customer.");
  await expect(search).toBeFocused();
});

/** A submitted interview with what was said in each answer, a piece of five seconds after the other. */
async function makeTranscribed(actor: Actor, answers: string[][]) {
  const { organizationId } = actor;
  const { id: interviewId, snapshot } = await makeInterview(actor, {
    questions: answers.length,
    data: { status: "COMPLETED", completedAt: new Date() },
  });
  const common = { organizationId, interviewId };
  for (const [position, texts] of answers.entries()) {
    const questionId = snapshot.questions[position]!.id;
    const answer = await db.answer.create({
      data: { ...common, position, questionId },
    });
    const take = await db.take.create({
      data: { ...common, answerId: answer.id, number: 1, status: "READY" },
    });
    await db.answer.update({
      where: { id: answer.id },
      data: { keptTakeId: take.id, keptAt: new Date() },
    });
    await db.transcript.create({
      data: {
        organizationId,
        takeId: take.id,
        effectKey: take.id,
        model: "whisper-1",
        latencyMs: 1,
        segments: texts.map((text, index) => ({
          id: `s${index + 1}`,
          start: 5 * index,
          end: 5 * index + 5,
          text,
        })),
      },
    });
  }
  return interviewId;
}
