"use client";

import { copyLink } from "@/components/send/toasts";
import { Confirm } from "@/components/ui/confirm";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { revokeLinkAction } from "@/lib/acts/actions";
import type { InterviewRow } from "@/lib/interviews/queries";

export function RevokeLinkDialog({
  interview,
  closeHref,
}: {
  interview: InterviewRow;
  closeHref: string;
}) {
  const { isOpen, close, finish } = useCloseDialog(closeHref);
  async function replace() {
    const result = await settle(
      revokeLinkAction({ interviewId: interview.id }),
    );
    if (result.ok) {
      const { link } = result.value;
      toast.success("Link replaced.", {
        duration: 12_000,
        description: "Resend the invitation, or share the new link yourself.",
        action: { label: "Copy link", onClick: () => void copyLink(link) },
      });
    } else toast.refusal(result.error);
    finish();
  }
  return (
    <Confirm
      open={isOpen}
      onClose={close}
      title="Replace the link?"
      confirmLabel="Replace link"
      onConfirm={replace}
    >
      Links in earlier emails stop working, and any open session ends. Progress
      is kept. The candidate needs the new link to continue.
    </Confirm>
  );
}
