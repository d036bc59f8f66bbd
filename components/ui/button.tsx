import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { LinkIcon } from "./link-icon";
import { Spinner } from "./spinner";
import type { Elements } from "./elements";

type Look = {
  variant?: "primary" | "secondary" | "ghost" | "danger";
  size?: "small" | "medium" | "large";
  /** A lucide element; sized by the button. */
  icon?: Elements;
};

const variants = {
  primary:
    "bg-accent text-on-accent inset-ring inset-ring-accent-line hover:bg-accent-hover",
  secondary: "border border-line bg-surface text-ink hover:bg-hover",
  ghost: "text-ink hover:bg-hover",
  danger: "bg-danger-solid text-white hover:bg-danger-solid-hover",
};

const sizes = {
  small: "h-7 gap-1.5 px-2.5 text-sm pointer-coarse:h-9",
  medium: "h-control gap-2 px-[calc(var(--control)*0.375)]",
  large: "h-[max(2.75rem,var(--control))] gap-2 px-5 text-lg",
};

export function buttonClass(
  { variant = "secondary", size = "medium" }: Look = {},
  className?: string,
): string {
  return cn(
    "relative inline-flex shrink-0 items-center justify-center rounded-lg font-medium whitespace-nowrap select-none",
    "transition-colors duration-100 disabled:opacity-50 aria-busy:opacity-80 [&_svg]:size-4 [&_svg]:shrink-0",
    variants[variant],
    sizes[size],
    className,
  );
}

type ButtonProps = ComponentProps<"button"> &
  Look & {
    /** The act is under way: shows a spinner, keeps focus, refuses a second press. */
    pending?: boolean;
  };

export function Button({
  variant,
  size,
  icon,
  pending = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // A second press of a busy submit button must not submit again; `Form` asks for the mark.
      type={pending ? "button" : type}
      data-submitting={(pending && type === "submit") || undefined}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={buttonClass({ variant, size }, className)}
    >
      {pending && !icon ? (
        <>
          <Spinner className="absolute" />
          <span className="opacity-0">{children}</span>
        </>
      ) : (
        <>
          {pending ? <Spinner /> : icon}
          {children && <span>{children}</span>}
        </>
      )}
    </button>
  );
}

/** Looks like a button, is a link. Fetched only when followed: a list has one in every row. */
export function ButtonLink({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={buttonClass({ variant, size }, className)}
    >
      {icon && <LinkIcon>{icon}</LinkIcon>}
      {children && <span>{children}</span>}
    </Link>
  );
}
