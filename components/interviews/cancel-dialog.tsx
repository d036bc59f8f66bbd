"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form, textOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { cancelInterviewAction } from "@/lib/acts/actions";
import { plural } from "@/lib/format";
import type { InterviewRow } from "@/lib/interviews/queries";

export function CancelDialog({
  interview,
  closeHref,
}: {
  interview: InterviewRow;
  closeHref: string;
}) {
  const { isOpen, close, finish } = useCloseDialog(closeHref);
  const form = useId();
  const { run, isPending, refusal } = useAction(cancelInterviewAction, () => {
    toast.success("The interview was canceled.");
    finish();
  });
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      size="small"
      title={`Cancel ${interview.candidate.name}’s interview?`}
      description={`The link stops working right away. This can’t be undone, and the candidate isn’t notified.${
        interview.answered > 0
          ? ` ${plural(interview.answered, "answer")} already recorded will stay but can no longer be submitted.`
          : ""
      }`}
      footer={
        <>
          <Button onClick={close}>Go back</Button>
          <Button
            type="submit"
            form={form}
            variant="danger"
            pending={isPending}
          >
            Cancel interview
          </Button>
        </>
      }
    >
      <Form
        id={form}
        refusal={refusal}
        onSubmit={(fields) =>
          run({ interviewId: interview.id, reason: textOf(fields, "reason") })
        }
      >
        <Field
          label="Reason"
          isOptional
          hint="For your team. The candidate doesn’t see it."
          error={refusal?.fields?.reason}
        >
          <Input name="reason" dir="auto" maxLength={300} />
        </Field>
      </Form>
    </Dialog>
  );
}
