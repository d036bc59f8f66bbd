"use client";

import { RefreshCw, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Problem } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import { useAction } from "@/components/ui/use-action";
import type { Recipient } from "@/lib/candidates/queries";
import { sendInterviewAction } from "@/lib/interviews/actions";
import { defaultDeadlineDays } from "@/lib/interviews/schema";
import { resendInvitationAction } from "@/lib/invitations/actions";
import { defaultLocale } from "@/lib/messages/locales";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { SendableJob } from "@/lib/templates/queries";
import { AlreadyOpen } from "./already-open";
import { Beforehand } from "./beforehand";
import { DeadlineField } from "./deadline-field";
import { LanguageField } from "./language-field";
import { RecipientCard } from "./recipient-card";
import { SidePane } from "./side-pane";
import { TemplateCards } from "./template-cards";
import { toastResent, toastSent } from "./toasts";

export type SendFormProps = {
  recipient: Recipient;
  jobs: SendableJob[];
  organization: { name: string; timeZone: string };
  /** Opens the candidate's name and email for correction. */
  editHref: string;
  close: () => void;
};

export function SendForm({
  recipient,
  jobs,
  organization,
  editHref,
  close,
}: SendFormProps) {
  const router = useRouter();
  const formId = useId();
  const pane = useRef<HTMLDivElement>(null);
  const [jobId, setJobId] = useState(only(jobs)?.id ?? null);
  const [templateId, setTemplateId] = useState(
    only(only(jobs)?.templates)?.id ?? null,
  );
  const [days, setDays] = useState(defaultDeadlineDays);
  const [note, setNote] = useState("");
  const [locale, setLocale] = useState(defaultLocale);
  const [previewedId, setPreviewedId] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);

  const job = jobs.find(({ id }) => id === jobId);
  const template = job?.templates.find(({ id }) => id === templateId);
  const open = recipient.interviews.find(
    (interview) => interview.templateId === templateId,
  );

  const done = (tell: () => void) => {
    tell();
    close();
    router.refresh();
  };
  const view = (id: string) => router.push(paths.interview(id));
  const send = useAction(sendInterviewAction, (sent) =>
    done(() => toastSent(recipient.name, sent, view)),
  );
  const resend = useAction(resendInvitationAction, () =>
    done(() => toastResent(recipient.name)),
  );
  const refusal = send.refusal ?? resend.refusal;

  function chooseJob(id: string) {
    setJobId(id);
    setTemplateId(
      only(jobs.find((one) => one.id === id)?.templates)?.id ?? null,
    );
    setPreviewedId(null);
  }

  function preview(id: string | null) {
    setPreviewedId(id);
    // On a phone the pane is below the choices.
    if (id) pane.current?.scrollIntoView({ block: "nearest" });
  }

  function submit() {
    setIsAsked(true);
    if (!template) return;
    if (open) resend.run({ interviewId: open.id });
    else
      send.run({
        candidateId: recipient.id,
        templateId: template.id,
        deadlineDays: days,
        note,
        locale,
      });
  }

  return (
    <Dialog
      open
      onClose={close}
      title="Send Interview"
      size="large"
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            icon={open ? <RefreshCw /> : <Send />}
            pending={send.isPending || resend.isPending}
          >
            {open ? "Resend Invitation" : "Send Interview Invitation"}
          </Button>
        </>
      }
    >
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          className="flex flex-col gap-5"
        >
          {refusal && (
            <Problem>
              {refusal.message}{" "}
              {refusal.href && (
                <TextLink href={refusal.href}>Go there</TextLink>
              )}
            </Problem>
          )}
          <RecipientCard recipient={recipient} editHref={editHref} />
          <Field
            label="Job"
            error={isAsked && !job ? "Choose a job." : undefined}
          >
            <Combobox
              placeholder="Choose a job"
              emptyText="No job with a published template matches."
              options={jobs.map(({ id, title, templates }) => ({
                value: id,
                label: title,
                hint: plural(templates.length, "published template"),
              }))}
              value={jobId}
              onChange={chooseJob}
            />
          </Field>
          {job && (
            <TemplateCards
              templates={job.templates}
              value={templateId}
              onChange={setTemplateId}
              previewedId={previewedId}
              onPreview={preview}
              error={isAsked && !template ? "Choose a template." : undefined}
            />
          )}
          {open ? (
            <AlreadyOpen name={recipient.name} interview={open} />
          ) : (
            <>
              <DeadlineField
                days={days}
                onChange={setDays}
                timeZone={organization.timeZone}
              />
              <Field
                label="Personal line"
                isOptional
                hint="Stands at the top of the mail."
                error={refusal?.fields?.note}
              >
                <Textarea
                  dir="auto"
                  rows={2}
                  maxLength={500}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              </Field>
              <LanguageField locale={locale} onChange={setLocale} />
              {job && template && (
                <Beforehand
                  name={recipient.name}
                  company={organization.name}
                  jobTitle={job.title}
                  template={template}
                />
              )}
            </>
          )}
        </form>
        <div ref={pane} className="min-w-0 scroll-mt-4">
          <SidePane
            candidateId={recipient.id}
            template={template ?? null}
            previewed={
              job?.templates.find(({ id }) => id === previewedId) ??
              (open && template ? template : null)
            }
            onClosePreview={() => preview(null)}
            deadlineDays={days}
            note={note}
            locale={locale}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** The one choice there is, when there is no other. */
function only<T>(choices: T[] | undefined): T | null {
  return choices?.length === 1 ? (choices[0] ?? null) : null;
}
