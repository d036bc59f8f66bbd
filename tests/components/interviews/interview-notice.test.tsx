import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { InterviewNotice } from "@/components/interviews/interview-notice";
import { InterviewProgress } from "@/components/interviews/interview-progress";
import { findInterview } from "@/lib/interviews/queries";
import { makeActor, makeInterview } from "../../support/make";

const erasedAt = new Date("2025-11-28T10:00:00Z");

test("of what was kept long enough it is said when it was deleted, and why", async () => {
  const interview = await found({
    retentionEndedAt: erasedAt,
    retainedMonths: 12,
    erasedAt,
  });
  expect(wordsOf(<InterviewNotice interview={interview} />)).toContain(
    "They were deleted on Nov 28, 2025. Your organization kept them for 12 months.",
  );
  // None of five are left, but that is not how many were answered.
  expect(wordsOf(<InterviewProgress interview={interview} />)).toBe(
    "CompletedAnswers deleted",
  );
});

test("of what was withdrawn it is said that the candidate did it", async () => {
  const interview = await found({ withdrawnAt: erasedAt, erasedAt });
  const words = wordsOf(<InterviewNotice interview={interview} />);
  expect(words).toContain("The candidate withdrew");
  expect(words).not.toContain("months");
});

async function found(
  data: NonNullable<Parameters<typeof makeInterview>[1]>["data"],
) {
  const actor = await makeActor();
  const { id } = await makeInterview(actor, {
    data: { status: "COMPLETED", ...data },
  });
  return (await findInterview(actor, id))!;
}

function wordsOf(element: React.ReactNode): string {
  return renderToStaticMarkup(element).replace(/<[^>]+>/g, "");
}
