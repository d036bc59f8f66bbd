"use client";

import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { Tooltip } from "./tooltip";

/** A button of one icon; its label is read out and shown as a tooltip. */
export function IconButton({
  label,
  icon,
  className,
  ...rest
}: Omit<ComponentProps<typeof Button>, "children"> & {
  label: string;
  icon: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <Button
        variant="ghost"
        aria-label={label}
        icon={icon}
        className={cn("aspect-square px-0 text-muted", className)}
        {...rest}
      />
    </Tooltip>
  );
}
