"use client";

import { RefreshCw, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useAction } from "@/components/ui/use-action";
import type { AddressDialog } from "@/components/ui/use-close-dialog";
import { sendInterviewAction } from "@/lib/acts/actions";
import type { Recipient } from "@/lib/candidates/queries";
import { resendInvitationAction } from "@/lib/invitations/actions";
import { paths } from "@/lib/paths";
import type { SendableJob } from "@/lib/templates/queries";
import { AlreadyOpen } from "./already-open";
import { Beforehand } from "./beforehand";
import type { Pointers } from "./preset";
import { RecipientCard } from "./recipient-card";
import { SendDetails, SendLayout } from "./send-layout";
import { toastResent, toastSent } from "./toasts";
import { useSendChoices, type SendDefaults } from "./use-send-choices";

export type SendFormProps = {
  recipient: Recipient;
  jobs: SendableJob[];
  /** Chosen already, if they can be sent. */
  jobId?: string | undefined;
  templateId?: string | undefined;
  lastSent: Pointers["lastSent"];
  organization: SendDefaults & { name: string };
  /** The address of this modal. */
  sendHref: string;
  /** Opens the candidate's name and email for correction. */
  editHref: string;
  dialog: AddressDialog;
};

/** Sending to one candidate. */
export function SendForm({
  recipient,
  jobs,
  jobId,
  templateId,
  lastSent,
  organization,
  sendHref,
  editHref,
  dialog,
}: SendFormProps) {
  const router = useRouter();
  const choices = useSendChoices(recipient.id, jobs, organization, {
    jobId,
    templateId,
    lastSent,
    applied: recipient.applications.map((application) => application.jobId),
    had: recipient.interviews.map((interview) => interview.templateId),
  });
  const { job, template } = choices;
  const open = recipient.interviews.find(
    (interview) => interview.templateId === template?.id,
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
  const refusal = open ? resend.refusal : send.refusal;
  const usual =
    open && template && !choices.isPreviewClosed ? template : undefined;

  function submit() {
    if (!template) return;
    if (open) resend.run({ interviewId: open.id });
    else
      send.run({
        candidateId: recipient.id,
        templateId: template.id,
        deadlineOn: choices.day,
        note: choices.note,
        locale: choices.locale,
      });
  }

  return (
    <SendLayout
      choices={choices}
      had={recipient.interviews}
      who={<RecipientCard recipient={recipient} editHref={editHref} />}
      // What is sent again is no first invitation.
      previewFor={open ? null : recipient.id}
      previewed={choices.previewed ?? usual ?? null}
      refusal={refusal}
      act={{
        label: open ? "Resend Invitation" : "Send Interview Invitation",
        icon: open ? <RefreshCw /> : <Send />,
        isPending: send.isPending || resend.isPending,
      }}
      dialog={dialog}
      sendHref={sendHref}
      onSubmit={submit}
    >
      {open ? (
        <AlreadyOpen name={recipient.name} interview={open} />
      ) : (
        <>
          <SendDetails
            choices={choices}
            deadlineError={refusal?.fields?.deadlineOn}
            noteError={refusal?.fields?.note}
          />
          {job && template && (
            <Beforehand
              name={recipient.name}
              company={organization.name}
              jobTitle={job.title}
              template={template}
              locale={choices.locale}
            />
          )}
        </>
      )}
    </SendLayout>
  );
}
