"use client";

import { useId, type ReactNode } from "react";
import { cn } from "./cn";
import { FieldMessages } from "./field";

export type RadioCard<Value extends string> = {
  value: Value;
  title: ReactNode;
  /** Small facts below the title. */
  details?: ReactNode;
  /** A button beside the choice, for instance a preview. */
  aside?: ReactNode;
};

/** One choice of a few, each a card that shows what it stands for. */
export function RadioCards<Value extends string>({
  legend,
  name,
  options,
  value,
  onChange,
  error,
  hideLegend = false,
}: {
  legend: ReactNode;
  name: string;
  options: RadioCard<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: string;
  hideLegend?: boolean;
}) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <fieldset
      aria-describedby={error ? errorId : undefined}
      data-missing={error ? "" : undefined}
      className="flex flex-col gap-2"
    >
      <legend className={cn("mb-1.5 font-medium", hideLegend && "sr-only")}>
        {legend}
      </legend>
      {options.map((option) => (
        <div
          key={option.value}
          className={cn(
            "flex items-start rounded-lg border transition-colors duration-100",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-ink",
            value === option.value
              ? "border-accent-ink bg-accent-soft"
              : "border-line hover:bg-hover",
          )}
        >
          <label className="flex min-w-0 flex-1 items-start gap-3 p-3">
            <span className="flex h-[1lh] items-center">
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={value === option.value}
                onChange={() => onChange(option.value)}
                className="relative z-1 size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface outline-none checked:border-[5px] checked:border-accent-ink"
              />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{option.title}</span>
              {option.details && (
                <span className="mt-1 block text-sm text-muted">
                  {option.details}
                </span>
              )}
            </span>
          </label>
          {option.aside && <div className="p-3 ps-0">{option.aside}</div>}
        </div>
      ))}
      <FieldMessages error={error} errorId={errorId} />
    </fieldset>
  );
}
