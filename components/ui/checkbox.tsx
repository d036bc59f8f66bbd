"use client";

import { Check, Minus } from "lucide-react";
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
      <span className="relative flex h-[1lh] shrink-0 items-center">
        <input
          {...rest}
          ref={box}
          type="checkbox"
          className="peer size-4 appearance-none rounded-sm border border-line-strong bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-50"
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute start-0.5 hidden size-3 text-on-accent peer-checked:block peer-indeterminate:hidden"
        />
        <Minus
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute start-0.5 hidden size-3 text-on-accent peer-indeterminate:block"
        />
      </span>
      <span className={cn(hideLabel && "sr-only")}>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
