import { cn } from "@/components/ui/cn";

/** A computed mean of levels, 1–5; a dash where nothing could be scored. */
export function Score({
  score,
  label,
  isSmall = false,
}: {
  score: number | null;
  label?: string;
  isSmall?: boolean;
}) {
  return (
    <p className="shrink-0 text-end">
      <span
        className={cn(
          "font-semibold tabular",
          isSmall ? "text-base" : "text-2xl tracking-tight",
        )}
      >
        {score === null ? "–" : score.toFixed(1)}
      </span>
      <span className="text-sm text-muted">
        {score === null ? <span className="sr-only">no score</span> : " of 5"}
      </span>
      {label && <span className="block text-sm text-muted">{label}</span>}
    </p>
  );
}
