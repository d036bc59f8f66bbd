"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import type { Elements } from "./elements";
import { useFieldProps } from "./field";

export const controlClass = cn(
  "w-full min-w-0 rounded-lg border border-line-strong bg-surface text-ink transition-colors duration-100",
  "hover:border-muted focus-visible:border-accent-ink focus-visible:outline-offset-0",
  "disabled:bg-sunken disabled:text-subtle aria-invalid:border-danger",
);

/** Characters of a pasted text that still reach the server, which then says how many it takes. */
const mostSent = 100_000;

export function Input({
  className,
  maxLength = mostSent,
  ...rest
}: ComponentProps<"input">) {
  return (
    <input
      {...useFieldProps()}
      maxLength={maxLength}
      {...rest}
      className={cn(controlClass, "h-control px-2.5", className)}
    />
  );
}

/** Grows with its text up to a limit; `rows` is its least height. */
export function Textarea({
  className,
  rows = 3,
  maxLength = mostSent,
  ...rest
}: ComponentProps<"textarea">) {
  return (
    <textarea
      {...useFieldProps()}
      rows={rows}
      maxLength={maxLength}
      {...rest}
      className={cn(
        controlClass,
        "field-sizing-content max-h-96 px-2.5 py-1.5",
        className,
      )}
    />
  );
}

/** The browser's own select: right for short lists and on phones. */
export function Select({
  className,
  options = [],
  children,
  ...rest
}: Omit<ComponentProps<"select">, "children"> & {
  children?: Elements;
  /** Value and label of each, after those that are children. */
  options?: readonly (readonly [string | number, string | number])[];
}) {
  return (
    <span className={cn("relative block", className)}>
      <select
        {...useFieldProps()}
        {...rest}
        className={cn(controlClass, "h-control appearance-none ps-2.5 pe-8")}
      >
        {children}
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-subtle"
      />
    </span>
  );
}
