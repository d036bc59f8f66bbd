"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Radix } from "radix-ui";
import { useRef, type ReactNode, type RefObject } from "react";
import { cn } from "./cn";
import type { Elements } from "./elements";
import { rememberClosedMenu } from "./use-return-focus";

/** What `Menu` opens. */
export function MenuPanel({
  button,
  labelledBy,
  isOpen,
  setIsOpen,
  align,
  side,
  children,
}: {
  button: RefObject<HTMLButtonElement | null>;
  labelledBy: string;
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
  align: "start" | "end";
  side: "top" | "bottom";
  children: ReactNode;
}) {
  const wasLeft = useRef(false);
  return (
    <Radix.Root
      modal={false}
      open={isOpen}
      onOpenChange={(isNowOpen) => {
        if (!isNowOpen) rememberClosedMenu(button.current);
        setIsOpen(isNowOpen);
      }}
    >
      {/* Only says where the button is. */}
      <Radix.Trigger asChild>
        <span aria-hidden className="pointer-events-none absolute inset-0" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-labelledby={labelledBy}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-rise overflow-y-auto overscroll-contain rounded-lg border bg-surface p-1 shadow-overlay outline-none"
          onInteractOutside={(event) => {
            if (button.current?.contains(event.target as Node))
              event.preventDefault();
            else wasLeft.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!wasLeft.current) button.current?.focus();
            wasLeft.current = false;
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const menuItemClass = cn(
  "flex min-h-8 items-center gap-2.5 rounded-md px-2 py-1.5 outline-none pointer-coarse:min-h-10",
  "data-disabled:text-subtle data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-subtle",
);

export type MenuItemProps = {
  icon?: Elements;
  children: ReactNode;
  tone?: "danger";
  /** Why it cannot be chosen now; shown below it. */
  unavailable?: string;
} & (
  | { onSelect: () => void; href?: never; scroll?: never }
  /** `scroll={false}` for what opens over the page. */
  | { href: string; scroll?: boolean; onSelect?: never }
);

export function MenuItem({
  icon,
  children,
  tone,
  unavailable,
  href,
  scroll = true,
  onSelect,
}: MenuItemProps) {
  const className = cn(
    menuItemClass,
    tone === "danger" && !unavailable && "text-danger [&_svg]:text-danger",
  );
  const content = (
    <>
      {icon}
      <span className="min-w-0">
        <span>{children}</span>
        {unavailable && (
          <span className="block max-w-64 text-xs">{unavailable}</span>
        )}
      </span>
    </>
  );
  if (href && !unavailable)
    return (
      <Radix.Item asChild className={className}>
        <Link href={href} prefetch={false} scroll={scroll}>
          {content}
        </Link>
      </Radix.Item>
    );
  return (
    <Radix.Item
      disabled={Boolean(unavailable)}
      onSelect={onSelect}
      className={className}
    >
      {content}
    </Radix.Item>
  );
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}

export type MenuChoiceProps<Value extends string> = {
  label: string;
  options: { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
  staysOpen?: boolean;
};

/** One of a few, the present one ticked. */
export function MenuChoice<Value extends string>({
  label,
  options,
  value,
  onChange,
  staysOpen = false,
}: MenuChoiceProps<Value>) {
  return (
    <Radix.RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onChange(chosen as Value)}
    >
      <Radix.Label className="px-2 py-1 text-xs text-subtle">
        {label}
      </Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          onSelect={(event) => staysOpen && event.preventDefault()}
          className={cn(menuItemClass, "justify-between")}
        >
          <span>{option.label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
