"use client";

import { useRouter } from "next/navigation";
import { Dialog } from "@/components/ui/dialog";
import { Blocked, obstacleTo } from "./blocked";
import { RecipientCard } from "./recipient-card";
import { SendForm, type SendDialogProps } from "./send-form";

/** The Send Interview modal: who, which job, which template, until when; the mail beside it. Lives in the address. */
export function SendDialog(props: SendDialogProps) {
  const { recipient, jobs, hasJobs, closeHref, editHref } = props;
  const router = useRouter();
  const close = () => router.replace(closeHref, { scroll: false });
  const obstacle = obstacleTo({ recipient, jobs, hasJobs, editHref });
  if (!obstacle) return <SendForm {...props} close={close} />;
  return (
    <Dialog open onClose={close} title="Send Interview" size="small">
      <RecipientCard recipient={recipient} editHref={editHref} />
      <Blocked {...obstacle} />
    </Dialog>
  );
}
