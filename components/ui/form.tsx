"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import type { Refusal } from "@/lib/result";
import { isSignedOut } from "@/lib/signed-out";
import { paths } from "@/lib/paths";
import { Banner, noticeLinkClass } from "./banner";
import { Button } from "./button";
import { cn } from "./cn";
import { FieldErrors } from "./field";
import { pressMain } from "./press-main";
import type { Elements } from "./elements";

/** A form that gives its fields to `onSubmit`, keeps them when refused, and leads to the first field that needs another look, if one does. */
export function Form({
  id,
  onSubmit,
  onInput,
  refusal,
  className,
  children,
}: {
  /** For buttons that stand outside the form. */
  id?: string;
  onSubmit: (fields: FormData) => void;
  onInput?: () => void;
  refusal: Refusal | null;
  className?: string;
  children: Elements;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!refusal) return;
    const field = form.current?.querySelector<HTMLElement>(
      "[aria-invalid=true]",
    );
    if (field) return field.focus();
    // The focus stays, so that Enter tries again. What was refused is announced, and is in sight.
    const problem = form.current?.querySelector("[data-problem]");
    problem?.scrollIntoView({ block: "nearest" });
  }, [refusal]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- ⌘↵ in any of its fields
    <form
      id={id}
      ref={form}
      // Pressed before the page is alive, the browser would otherwise put what was typed, a password too, into the address.
      method="post"
      noValidate
      className={cn("group/form", className)}
      onInput={onInput}
      onKeyDown={pressMain}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSubmitting(event.currentTarget))
          onSubmit(new FormData(event.currentTarget));
      }}
    >
      {refusal && (
        // A field that shows its own words says enough; what no field is about is said here.
        <div
          className={
            refusal.fields
              ? "group-has-data-refused/form:hidden group-has-[[aria-invalid=true]]/form:hidden"
              : undefined
          }
        >
          <Refused refusal={refusal} />
        </div>
      )}
      <FieldErrors value={refusal?.fields ?? noErrors}>{children}</FieldErrors>
    </form>
  );
}

const noErrors = {};

/** Enter in a form's only field submits it without its button, which may still be busy with what was submitted before. */
function isSubmitting(form: HTMLFormElement): boolean {
  const busy = "button[data-submitting]";
  const outside = `${busy}[form="${CSS.escape(form.id)}"]`;
  return (
    form.querySelector(busy) !== null ||
    (form.id !== "" && document.querySelector(outside) !== null)
  );
}

/** What was refused, above what it is about; `children` go on after it. */
export function Refused({
  refusal: { code, message },
  children,
}: {
  refusal: Refusal;
  children?: Elements;
}) {
  return (
    <Problem
      action={
        code === "outdated" && (
          <Button size="small" onClick={() => location.reload()}>
            Reload
          </Button>
        )
      }
    >
      <span>{`${message} `}</span>
      {isSignedOut({ message }) && (
        <a href={paths.signIn} target="_blank" className={noticeLinkClass}>
          Sign in (opens a new tab)
        </a>
      )}
      {children}
    </Problem>
  );
}

/** What went wrong, above what it is about. */
export function Problem({
  action,
  children,
}: {
  action?: Elements;
  children: ReactNode;
}) {
  return (
    <div role="alert" tabIndex={-1} data-problem className="outline-none">
      <Banner
        isAnnounced={false}
        tone="danger"
        icon={<CircleAlert aria-hidden />}
        action={action}
      >
        {children}
      </Banner>
    </div>
  );
}

/** One text field of a form. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}

/** Several of them. */
export function textsOf<Name extends string>(
  fields: FormData,
  ...names: Name[]
): Record<Name, string> {
  const texts = names.map((name) => [name, textOf(fields, name)]);
  return Object.fromEntries(texts) as Record<Name, string>;
}
