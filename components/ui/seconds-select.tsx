"use client";

import type { ComponentProps } from "react";
import { Select } from "@/components/ui/input";

/** A time limit from a short list; a value that came from elsewhere stays a choice. */
export function SecondsSelect({
  times,
  ...select
}: ComponentProps<typeof Select> & { times: number[] }) {
  const current = Number(select.value ?? select.defaultValue);
  const all = times.includes(current)
    ? times
    : [...times, current].sort((a, b) => a - b);
  return (
    <Select
      {...select}
      options={all.map((seconds) => [seconds, inWords(seconds)])}
    />
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
