import { copyText } from "@/components/ui/copy-text";
import { toast } from "@/components/ui/toast";

export function toastSent(
  name: string,
  sent: { interviewId: string; link: string },
  view: (interviewId: string) => void,
): void {
  toast.success(`The invitation to ${name} is on its way.`, {
    duration: 12_000,
    action: {
      label: "View interview",
      onClick: () => view(sent.interviewId),
    },
    cancel: { label: "Copy link", onClick: () => void copyLink(sent.link) },
  });
}

export function toastResent(name: string): void {
  toast.success(`A reminder with the same link is on its way to ${name}.`);
}

/** Copies a candidate's personal link and says so. */
export async function copyLink(link: string): Promise<void> {
  if (await copyText(link))
    toast.success(
      "Link copied. It is personal: pass it on to this candidate only.",
    );
  else toast.error("The browser did not allow copying.");
}
