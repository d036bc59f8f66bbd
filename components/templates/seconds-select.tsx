"use client";

import { Select } from "@/components/ui/input";

/** A time limit from a short list; a value that came from elsewhere stays a choice. */
export function SecondsSelect({
  value,
  options,
  onChange,
}: {
  value: number;
  options: number[];
  onChange: (seconds: number) => void;
}) {
  const all = options.includes(value)
    ? options
    : [...options, value].sort((a, b) => a - b);
  return (
    <Select
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
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
