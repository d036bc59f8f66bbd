"use client";

import { RefreshCw, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { sendInterviewAction } from "@/lib/acts/actions";
import type { Recipient } from "@/lib/candidates/queries";
import { resendInvitationAction } from "@/lib/invitations/actions";
import { paths } from "@/lib/paths";
import { AlreadyOpen } from "./already-open";
import { BlockedDialog, obstacleTo, type Sendable } from "./blocked";
import { RecipientCard } from "./recipient-card";
import { SendDetails } from "./send-details";
import { SendLayout } from "./send-layout";
import { toastResent, toastSent } from "./toasts";
import { useSendChoices, type SendProps } from "./use-send-choices";

type Props = SendProps & {
  recipient: Recipient;
  /** Opens the candidate's name and email for correction. */
  editHref: string;
};

/** The Send Interview modal: who, which job, which template, until when; the mail beside it. Lives in the address. */
export function SendDialog({ hasJobs, ...props }: Props & Sendable) {
  const obstacle = obstacleTo({ ...props, hasJobs });
  if (!obstacle) return <SendForm {...props} />;
  return (
    <BlockedDialog obstacle={obstacle} closeHref={props.closeHref}>
      <RecipientCard {...props} />
    </BlockedDialog>
  );
}

function SendForm({ recipient, editHref, ...props }: Props) {
  const router = useRouter();
  const dialog = useCloseDialog(props.closeHref);
  const choices = useSendChoices(recipient.id, props, {
    applied: recipient.applications.map(({ jobId }) => jobId),
    had: recipient.interviews.map(({ templateId }) => templateId),
  });
  const { template, day: deadlineOn, note, locale } = choices;
  const open = recipient.interviews.find(
    ({ templateId }) => templateId === template?.id,
  );

  const done = (tell: () => void) => {
    choices.forget();
    tell();
    dialog.finish();
  };
  const view = (id: string) => router.push(paths.interview(id));
  const send = useAction(sendInterviewAction, (sent) =>
    done(() => toastSent(recipient.name, sent, view)),
  );
  const resend = useAction(resendInvitationAction, () =>
    done(() => toastResent(recipient.name)),
  );
  // Of the act that is offered now.
  const { refusal } = open ? resend : send;
  const usual = open && !choices.isPreviewClosed ? template : undefined;

  function submit() {
    if (!template) return;
    if (open) return resend.run({ interviewId: open.id });
    const ids = { candidateId: recipient.id, templateId: template.id };
    send.run({ ...ids, deadlineOn, note, locale });
  }

  return (
    <SendLayout
      choices={choices}
      had={recipient.interviews}
      who={<RecipientCard recipient={recipient} editHref={editHref} />}
      // What is sent again is no first invitation.
      previewFor={open ? undefined : recipient.id}
      previewed={choices.previewed ?? usual}
      refusal={refusal}
      act={{
        label: open ? "Resend Invitation" : "Send Interview Invitation",
        icon: open ? <RefreshCw /> : <Send />,
        isPending: send.isPending || resend.isPending,
      }}
      dialog={dialog}
      onSubmit={submit}
    >
      {open ? (
        <AlreadyOpen name={recipient.name} interview={open} />
      ) : (
        <SendDetails
          choices={choices}
          errors={refusal?.fields}
          name={recipient.name}
        />
      )}
    </SendLayout>
  );
}
