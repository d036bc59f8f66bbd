import type { CriterionDraft } from "@/lib/templates/draft";

/** How an answer is judged, to read. */
export function Rubric({ criteria }: { criteria: CriterionDraft[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="text-sm">
          <p className="font-medium wrap-anywhere">
            <span>{criterion.name || "Unnamed criterion"}</span>
            {criterion.weight > 1 && (
              <span className="font-normal text-muted">
                {` × ${criterion.weight}`}
              </span>
            )}
          </p>
          <Anchor label="Weak" text={criterion.weakAnchor} />
          <Anchor label="Strong" text={criterion.strongAnchor} />
        </li>
      ))}
    </ul>
  );
}

function Anchor({ label, text }: { label: string; text: string }) {
  if (!text) return null;
  return <p className="wrap-anywhere text-muted">{`${label}: ${text}`}</p>;
}
