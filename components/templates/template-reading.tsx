import { formatClock, plural } from "@/lib/format";
import type { TemplateDraft } from "@/lib/templates/draft";

/** A template that cannot be changed here: archived, or shown to somebody who may only read. */
export function TemplateReading({ draft }: { draft: TemplateDraft }) {
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
            <p className="font-medium wrap-anywhere">
              <span className="font-normal text-subtle tabular">
                {index + 1}.
              </span>{" "}
              {question.text || "Not written yet"}
            </p>
            <p className="mt-1 text-sm text-muted tabular">
              {[
                question.competency,
                `${formatClock(question.thinkSeconds)} to think`,
                `${formatClock(question.answerSeconds)} to answer`,
                plural(question.maxTakes, "take"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <ul className="mt-3 flex flex-col gap-2 border-t pt-3">
              {question.criteria.map((criterion) => (
                <li key={criterion.id} className="text-sm">
                  <p className="font-medium wrap-anywhere">
                    {criterion.name || "Unnamed criterion"}
                    {criterion.weight > 1 && (
                      <span className="font-normal text-muted">
                        {" "}
                        × {criterion.weight}
                      </span>
                    )}
                  </p>
                  <Anchor label="Weak" text={criterion.weakAnchor} />
                  <Anchor label="Strong" text={criterion.strongAnchor} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Anchor({ label, text }: { label: string; text: string }) {
  if (!text) return null;
  return (
    <p className="wrap-anywhere text-muted">
      {label}: {text}
    </p>
  );
}
