import { useId } from "react";

/** A bar with its words: "Sending 40 of 120". Without `value` the end is not known. */
export function Progress({
  label,
  value,
  max = 100,
}: {
  label: string;
  value?: number;
  max?: number;
}) {
  const id = useId();
  const share =
    value === undefined || max <= 0 ? undefined : Math.min(1, value / max);
  return (
    <div>
      <p id={id} className="mb-1.5 text-sm text-muted tabular">
        {label}
      </p>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={
          share === undefined ? undefined : Math.round(share * 100)
        }
        className="h-1.5 overflow-hidden rounded-full bg-hover"
      >
        <div
          className={
            share === undefined
              ? "h-full w-full animate-pulse bg-accent/50"
              : "h-full rounded-full bg-accent transition-[width] duration-200"
          }
          style={share === undefined ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
