"use client";

import { useRouter } from "next/navigation";
import { tellCopied, toastResent } from "@/components/send/toasts";
import { copyAnswer } from "@/components/ui/copy-text";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { usePending } from "@/components/ui/use-pending";
import { copyLinkAction } from "@/lib/acts/actions";
import { resendInvitationAction } from "@/lib/invitations/actions";
import type { Result } from "@/lib/result";

/** The acts on an interview that need no question first. What was refused is said in a toast. */
export function useInterviewActs(interview: {
  id: string;
  candidate: { name: string };
}) {
  const router = useRouter();
  const [isPending, begin] = usePending();
  const input = { interviewId: interview.id };

  function act<T>(
    action: () => Promise<Result<T>>,
    done: (value: T) => void | Promise<void>,
  ) {
    begin(async () => {
      const result = await settle(action());
      if (result.ok) await done(result.value);
      else toast.refusal(result.error);
    });
  }

  return {
    isPending,
    resend: () =>
      act(
        () => resendInvitationAction(input),
        () => {
          toastResent(interview.candidate.name);
          router.refresh();
        },
      ),
    copyLink: () =>
      act(
        () => copyAnswer(settle(copyLinkAction(input)), ({ link }) => link),
        ({ link, isCopied }) => tellCopied(link, isCopied),
      ),
  };
}
