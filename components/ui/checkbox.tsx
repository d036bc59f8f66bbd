"use client";

import { useEffect, useRef, type ComponentProps, type ReactNode } from "react";
import { cn } from "./cn";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "ref"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** For table rows, where the label is only read out. */
  hideLabel?: boolean;
  /** Some but not all of what it stands for is chosen. */
  isPartial?: boolean;
};

export function Checkbox({
  label,
  hint,
  hideLabel = false,
  isPartial = false,
  className,
  ...rest
}: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartial;
  }, [isPartial]);
  return (
    <label className={cn("flex w-fit items-start gap-2.5", className)}>
      <span className="flex h-[1lh] shrink-0 items-center">
        <input
          {...rest}
          ref={box}
          type="checkbox"
          // The marks are images of the style sheet: a list has a box in every row.
          className="size-4 appearance-none rounded-sm border border-line-strong bg-surface bg-size-[0.75rem] bg-center bg-no-repeat checked:border-accent-line checked:bg-accent checked:bg-(image:--check-mark) indeterminate:border-accent-line indeterminate:bg-accent indeterminate:bg-(image:--partial-mark) disabled:opacity-50 forced-colors:appearance-auto"
        />
      </span>
      <span className={cn(hideLabel && "sr-only")}>
        <span>{label}</span>
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
