"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Form, textOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { setAiRequestCapAction } from "@/lib/organizations/actions";
import type { Spending } from "@/lib/spending/cap";

/** How much may be asked of the AI in a month. */
export function AiCapForm({ spending }: { spending: Spending }) {
  const router = useRouter();
  const [isDirty, setIsDirty] = useState(false);
  const { run, isPending, refusal } = useAction(setAiRequestCapAction, () => {
    setIsDirty(false);
    toast.success("Saved.");
    router.refresh();
  });
  const guard = useUnsavedGuard(isDirty);
  return (
    <Form
      refusal={refusal}
      className="flex flex-col gap-4"
      onInput={() => setIsDirty(true)}
      onSubmit={(fields) =>
        run({ aiRequestCap: textOf(fields, "aiRequestCap") })
      }
    >
      <Field
        label="Monthly request limit"
        hint="Leave empty for no limit. Anything over the limit waits."
        error={refusal?.fields?.aiRequestCap}
      >
        <Input
          name="aiRequestCap"
          inputMode="numeric"
          maxLength={9}
          autoComplete="off"
          placeholder="No limit"
          defaultValue={spending.cap ?? ""}
          className="max-w-40"
        />
      </Field>
      <div>
        <SubmitButton pending={isPending} disabled={!isDirty}>
          Save limit
        </SubmitButton>
      </div>
      {guard}
    </Form>
  );
}
