"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useAfterPress } from "@/components/ui/use-after-press";
import { candidateFields } from "@/lib/candidates/fields";
import type { LookedAtEmail } from "./use-looked-at-email";

/** An email address that is looked at once it is typed: what seems mistyped can be put right with one press. */
export function EmailField({
  address: { email, setEmail, meant, lookAt },
  error,
  isFirst = false,
}: {
  address: LookedAtEmail;
  error?: string;
  /** Gets the focus when its dialog opens. */
  isFirst?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const afterPress = useAfterPress();
  return (
    <div className="flex flex-col gap-2">
      <Field label={candidateFields.email.label} error={error}>
        <Input
          ref={input}
          name="email"
          {...candidateFields.email.input}
          required
          data-first-focus={isFirst || undefined}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          onBlur={() => afterPress(lookAt)}
        />
      </Field>
      {/* Its room is there before it, so that the buttons below never move. */}
      <div aria-live="polite" className="min-h-7 pointer-coarse:min-h-9">
        {meant && (
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-warn">
            <span>
              Did you mean <strong className="wrap-anywhere">{meant}</strong>?
            </span>
            <Button
              size="small"
              onClick={() => {
                setEmail(meant);
                // The button goes away, and Enter in the field saves.
                input.current?.focus();
              }}
            >
              Use this address
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}
