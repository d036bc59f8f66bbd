"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { decideChangeAction } from "@/lib/answers/changes/actions";
import { textLimit } from "@/lib/answers/changes/limits";
import type { Change } from "@/lib/answers/changes/queries";
import { listAccommodations } from "@/lib/interviews/accommodations";
import { AccommodationFields } from "./accommodation-fields";

/** Grants a request, or some of it, or declines it with words. The form begins with what was asked. */
export function ChangeAnswer({
  request,
  hasStarted,
}: {
  request: Change;
  /** The candidate may start while this is being answered. */
  hasStarted: boolean;
}) {
  const router = useRouter();
  const [chosen, setChosen] = useState(request.wishes);
  const granted = {
    ...chosen,
    isShownAhead: chosen.isShownAhead && !hasStarted,
  };
  const [reply, setReply] = useState("");
  const { run, isPending, refusal } = useAction(decideChangeAction, () => {
    toast.success("Reply sent with the same link.");
    router.refresh();
  });
  const decide = (grant: typeof granted | null) =>
    run({ requestId: request.id, granted: grant, reply });
  const guard = useUnsavedGuard(reply.trim() !== "" && !isPending);
  const isAsAsked =
    String(listAccommodations(granted)) ===
    String(listAccommodations(request.wishes));
  return (
    <Form
      refusal={refusal}
      className="flex flex-col gap-4"
      onSubmit={() => decide(granted)}
    >
      <AccommodationFields
        value={granted}
        hasStarted={hasStarted}
        onChange={setChosen}
      />
      <Field
        label="Message to the candidate"
        hint="Included in the email. Required if you decline. To move the deadline, use Extend deadline in the menu above."
        error={refusal?.fields?.reply}
      >
        <Textarea
          dir="auto"
          rows={2}
          maxLength={textLimit}
          value={reply}
          onChange={({ target }) => setReply(target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={isPending}>
          {isAsAsked ? "Approve" : "Approve with these changes"}
        </SubmitButton>
        <Button disabled={isPending} onClick={() => decide(null)}>
          Decline
        </Button>
      </div>
      {guard}
    </Form>
  );
}
