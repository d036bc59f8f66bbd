import { formatClock, plural } from "@/lib/format";
import type { QuestionDraft } from "@/lib/templates/draft";

/** A question's competency, limits and number of criteria in one line. */
export function QuestionFacts({
  question: { competency, thinkSeconds, answerSeconds, maxTakes, criteria },
}: {
  question: Omit<QuestionDraft, "id" | "text" | "criteria"> & {
    /** Left out where nobody scores. */
    criteria?: QuestionDraft["criteria"];
  };
}) {
  return (
    <span className="text-sm font-normal wrap-anywhere text-muted tabular">
      {[
        competency.trim(),
        `${formatClock(thinkSeconds)} think time`,
        `${formatClock(answerSeconds)} answer time`,
        plural(maxTakes, "take"),
        criteria && plural(criteria.length, "criterion", "criteria"),
      ]
        .filter(Boolean)
        .join(" · ")}
    </span>
  );
}
