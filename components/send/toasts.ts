import { copyByHand } from "@/components/ui/copy-by-hand";
import { copyText } from "@/components/ui/copy-text";
import { toast } from "@/components/ui/toast";

export function toastSent(
  name: string,
  sent: { interviewId: string; link: string },
  view: (interviewId: string) => void,
): void {
  toast.success(`Invitation sent to ${name}.`, {
    duration: 12_000,
    action: {
      label: "View interview",
      onClick: () => view(sent.interviewId),
    },
    cancel: { label: "Copy link", onClick: () => void copyLink(sent.link) },
  });
}

export function toastResent(name: string): void {
  toast.success(`Reminder sent to ${name} (same link).`);
}

/** Copies a candidate's personal link and says so. */
export async function copyLink(link: string): Promise<void> {
  tellCopied(link, await copyText(link));
}

/** Says that a candidate's personal link was copied, or shows it where that was not allowed. */
export function tellCopied(link: string, isCopied: boolean): void {
  if (isCopied)
    toast.success(
      "Link copied. It’s personal: share it only with this candidate.",
    );
  else copyByHand({ noun: "link", text: link });
}
