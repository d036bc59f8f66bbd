import type { TemplateDraft } from "@/lib/templates/draft";
import { QuestionFacts } from "./question-facts";
import { Rubric } from "./rubric";

/** A template to read only: archived, a version that was published, or shown to somebody who may not change it. */
export function TemplateReading({
  draft,
}: {
  draft: Pick<TemplateDraft, "instructions" | "questions">;
}) {
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {draft.instructions && (
        <p className="wrap-anywhere whitespace-pre-line">
          {draft.instructions}
        </p>
      )}
      <ol className="flex flex-col gap-3">
        {draft.questions.map((question, index) => (
          <li key={question.id} className="rounded-lg border bg-surface p-4">
            <p className="mb-1 font-medium wrap-anywhere">
              <span className="font-normal text-subtle tabular">
                {`${index + 1}.`}
              </span>
              <span>{` ${question.text || "No text yet"}`}</span>
            </p>
            <QuestionFacts question={question} />
            {question.criteria.length > 0 && (
              <div className="mt-3 border-t pt-3">
                <Rubric criteria={question.criteria} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
