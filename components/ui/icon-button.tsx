import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";

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
    <Button
      variant="ghost"
      aria-label={label}
      data-tooltip={label}
      icon={icon}
      className={cn("aspect-square px-0 text-muted", className)}
      {...rest}
    />
  );
}
