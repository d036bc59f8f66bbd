"use client";

import { Dialog } from "@/components/ui/dialog";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { Blocked, obstacleTo } from "./blocked";
import { RecipientCard } from "./recipient-card";
import { SendForm, type SendFormProps } from "./send-form";

/** The Send Interview modal: who, which job, which template, until when; the mail beside it. Lives in the address. */
export function SendDialog({
  hasJobs,
  closeHref,
  ...form
}: Omit<SendFormProps, "dialog"> & {
  /** Whether there is any job at all, sendable or not. */
  hasJobs: boolean;
  closeHref: string;
}) {
  const { recipient, jobs, editHref } = form;
  const dialog = useCloseDialog(closeHref);
  const obstacle = obstacleTo({ recipient, jobs, hasJobs, editHref });
  if (!obstacle) return <SendForm {...form} dialog={dialog} />;
  return (
    <Dialog
      open={dialog.isOpen}
      onClose={dialog.close}
      title="Send Interview"
      size="small"
    >
      <RecipientCard recipient={recipient} editHref={editHref} />
      <Blocked {...obstacle} />
    </Dialog>
  );
}
