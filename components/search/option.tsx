"use client";

import { Command } from "cmdk";
import Link from "next/link";
import type { KeyboardEvent, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Elements } from "@/components/ui/elements";

export const optionClass = cn(
  "flex min-h-9 items-center gap-2.5 rounded-md px-2 py-1.5 text-start outline-none pointer-coarse:min-h-11",
  "data-[selected=true]:bg-hover [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-subtle",
);

/** A result that leads somewhere. A real link: a middle click opens it in a new tab, and what guards the page below hears of it. */
export function LinkOption({
  value,
  href,
  icon,
  children,
  hint,
}: {
  /** Unlike all others. */
  value: string;
  href: string;
  icon: Elements;
  children: ReactNode;
  hint?: ReactNode;
}) {
  return (
    <Command.Item value={value} asChild>
      <Link href={href} prefetch={false} tabIndex={-1} className={optionClass}>
        {icon}
        <OptionText hint={hint}>{children}</OptionText>
      </Link>
    </Command.Item>
  );
}

/** The words of a result, and smaller ones after them. */
export function OptionText({
  children,
  hint,
}: {
  children: ReactNode;
  hint?: ReactNode;
}) {
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-2">
      <bdi className="max-w-full shrink-0 truncate">{children}</bdi>
      {hint && (
        <bdi className="min-w-0 truncate text-sm text-muted">{hint}</bdi>
      )}
    </span>
  );
}

export function OptionGroup({
  heading,
  children,
}: {
  heading: string;
  children: ReactNode;
}) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-subtle"
    >
      {children}
    </Command.Group>
  );
}

/** Presses the chosen result as a mouse would. Returns whether there was one. */
export function pressChosen({ currentTarget }: KeyboardEvent): boolean {
  const chosen = currentTarget.querySelector<HTMLElement>(
    "[cmdk-item][aria-selected=true]",
  );
  chosen?.click();
  return chosen !== null;
}

/** Whether Enter was meant: in mid-composition it only ends a word. */
export function isEnter({ key, nativeEvent }: KeyboardEvent): boolean {
  return key === "Enter" && !nativeEvent.isComposing;
}
