"use client";

import { Mic } from "lucide-react";
import { useWords } from "./words";

/** How loud it is right now, as a row of steps. */
export function LevelBar({ level }: { level: number }) {
  const words = useWords().camera;
  const lit = Math.round(level * steps.length);
  return (
    <div
      role="meter"
      aria-label={words.level}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(level * 100)}
      className="flex items-center gap-3"
    >
      <Mic aria-hidden className="size-5 shrink-0 text-muted" />
      <div className="flex h-3 flex-1 gap-1">
        {steps.map((step) => (
          <span
            key={step}
            className={
              step < lit
                ? "flex-1 rounded-sm bg-success"
                : "flex-1 rounded-sm bg-line"
            }
          />
        ))}
      </div>
    </div>
  );
}

const steps = Array.from({ length: 16 }, (_, step) => step);
