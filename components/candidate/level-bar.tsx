"use client";

import { Mic } from "lucide-react";
import type { Signals } from "@/components/recorder/signals";
import { useWords } from "./words";

/** How loud it is right now, as a row of steps; in words where the browser does not tell. */
export function LevelBar({
  signals: { level, isUnmeasured },
}: {
  signals: Signals;
}) {
  const words = useWords().camera;
  if (isUnmeasured)
    return (
      <p className="flex items-start gap-3 text-muted">
        <Mic aria-hidden className="mt-1 size-5 shrink-0" />
        <span>{words.notMeasured}</span>
      </p>
    );
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
