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
  if (await copyText(link))
    toast.success(
      "Link copied. It’s personal: share it only with this candidate.",
    );
  else toast.error("Couldn’t copy. Select the link and copy it yourself.");
}
