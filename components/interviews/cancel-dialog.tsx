"use client";

import { FormDialog } from "@/components/ui/form-dialog";
import { textOf } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { cancelInterviewAction } from "@/lib/acts/actions";
import { plural } from "@/lib/format";
import type { InterviewRow } from "@/lib/interviews/queries";
import { CancelReason } from "./act-fields";

export function CancelDialog({
  interview,
  closeHref,
}: {
  interview: InterviewRow;
  closeHref: string;
}) {
  const { isOpen, close, finish } = useCloseDialog(closeHref);
  const { run, isPending, refusal } = useAction(cancelInterviewAction, () => {
    toast.success("Interview canceled.");
    finish();
  });
  return (
    <FormDialog
      open={isOpen}
      onClose={close}
      title={`Cancel ${interview.candidate.name}’s interview?`}
      description={`The link stops working right away. This can’t be undone, and the candidate isn’t notified.${
        interview.answered > 0
          ? ` ${plural(interview.answered, "answer")} already recorded will stay but can no longer be submitted.`
          : ""
      }`}
      cancelLabel="Go back"
      submit={{ label: "Cancel interview", variant: "danger" }}
      isPending={isPending}
      refusal={refusal}
      onSubmit={(fields) =>
        run({ interviewId: interview.id, reason: textOf(fields, "reason") })
      }
    >
      <CancelReason
        hint="For your team. The candidate doesn’t see it."
        error={refusal?.fields?.reason}
      />
    </FormDialog>
  );
}
