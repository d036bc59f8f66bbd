"use client";

import type { ComponentProps } from "react";
import { Select } from "@/components/ui/input";

/** A time limit from a short list; a value that came from elsewhere stays a choice. */
export function SecondsSelect({
  options,
  ...select
}: ComponentProps<typeof Select> & { options: number[] }) {
  const current = Number(select.value ?? select.defaultValue);
  const all = options.includes(current)
    ? options
    : [...options, current].sort((a, b) => a - b);
  return (
    <Select {...select}>
      {all.map((seconds) => (
        <option key={seconds} value={seconds}>
          {inWords(seconds)}
        </option>
      ))}
    </Select>
  );
}

function inWords(seconds: number): string {
  if (seconds === 0) return "None";
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes && `${minutes} min`, rest && `${rest} s`]
    .filter(Boolean)
    .join(" ");
}
