"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
import { useInterview } from "./session-context";

/** A button of a step: while something is under way the main one says so, and the others wait. */
export function StepButton({
  isMain = false,
  variant = isMain ? "primary" : "secondary",
  isWaiting = false,
  disabled = false,
  ...button
}: {
  isMain?: boolean;
  variant?: "primary" | "secondary";
  /** As while something is under way. */
  isWaiting?: boolean;
  disabled?: boolean;
  icon?: Elements;
  onClick: () => void;
  children: ReactNode;
}) {
  const isBusy = useInterview().isBusy || isWaiting;
  return (
    <Button
      size="large"
      variant={variant}
      pending={isMain && isBusy}
      disabled={disabled || (!isMain && isBusy)}
      {...button}
    />
  );
}
