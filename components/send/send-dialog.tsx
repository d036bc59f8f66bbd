"use client";

import { useRouter } from "next/navigation";
import { Dialog } from "@/components/ui/dialog";
import type { Recipient } from "@/lib/candidates/queries";
import type { SendableJob } from "@/lib/templates/queries";
import { Blocked, obstacleTo } from "./blocked";
import { RecipientCard } from "./recipient-card";
import { SendForm } from "./send-form";

export type SendDialogProps = {
  recipient: Recipient;
  jobs: SendableJob[];
  /** Whether there is any job at all, sendable or not. */
  hasJobs: boolean;
  organization: { name: string; timeZone: string };
  closeHref: string;
  /** Opens the candidate's name and email for correction. */
  editHref: string;
};

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
