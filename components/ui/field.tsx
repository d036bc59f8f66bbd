"use client";

import { CircleAlert } from "lucide-react";
import {
  createContext,
  useContext,
  useId,
  useState,
  type ReactNode,
} from "react";
import { cn } from "./cn";
import type { Elements } from "./elements";

type Wiring = {
  id: string;
  name: string | undefined;
  describedBy: string | undefined;
  isInvalid: boolean;
};

const FieldContext = createContext<Wiring | null>(null);

/** Why a form's fields were refused, by their names. */
export const FieldErrors = createContext<Partial<
  Record<string, string>
> | null>(null);

/** What a control inside a `Field` needs to be named and described by it. */
export function useFieldProps(): {
  id?: string;
  name?: string | undefined;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
} {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    name: field.name,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.isInvalid || undefined,
  };
}

/**
 * Label, control, hint and error, wired together. The control is any input of this folder, as a child. With a `name`, which
 * becomes the control's, the error is the form's.
 */
export function Field({
  name,
  label,
  hint,
  error: ownError,
  isOptional = false,
  hideLabel = false,
  className,
  children,
}: {
  name?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  isOptional?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: Elements;
}) {
  const id = useId();
  const errors = useContext(FieldErrors);
  const refused = ownError ?? (name && errors?.[name]);
  // In a form, what was wrong is said until it is changed, and again when it is refused again.
  const [changed, setChanged] = useState<typeof errors>(null);
  const error = errors && errors === changed ? undefined : refused;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <FieldContext value={{ id, name, describedBy, isInvalid: Boolean(error) }}>
      <div
        data-refused={refused && true}
        className={cn("flex flex-col gap-1.5", className)}
        onInput={() => setChanged(errors)}
      >
        <label
          htmlFor={id}
          className={cn("font-medium", hideLabel && "sr-only")}
        >
          <span>{label}</span>
          {isOptional && (
            <span className="ms-1.5 font-normal text-subtle">optional</span>
          )}
        </label>
        {children}
        <FieldMessages
          hint={hint}
          hintId={hintId}
          error={error}
          errorId={errorId}
        />
      </div>
    </FieldContext>
  );
}

/** The hint and the error below a control; the error is announced when it appears. */
export function FieldMessages({
  hint,
  hintId,
  error,
  errorId,
}: {
  hint?: ReactNode;
  hintId?: string;
  error?: string;
  errorId?: string;
}) {
  return (
    <>
      {hint && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <div role="alert" className="empty:hidden">
        {error && (
          <p id={errorId} className="flex gap-1.5 text-sm text-danger">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </>
  );
}
