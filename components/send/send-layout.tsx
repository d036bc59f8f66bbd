"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { TestModeLine } from "@/components/portal/test-mode";
import { placeWords } from "@/components/portal/place-words";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Refused } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import { plural } from "@/lib/format";
import type { Refusal } from "@/lib/result";
import { DeadlineField } from "./deadline-field";
import { pickBefore } from "./kept-picks";
import { LanguageField } from "./language-field";
import { SidePane } from "./side-pane";
import {
  TemplateCards,
  type SendableTemplate,
  type SentBefore,
} from "./template-cards";
import type { SendChoices } from "./use-send-choices";
import type { Elements } from "@/components/ui/elements";
import type { AddressDialog } from "@/components/ui/use-close-dialog";

/** The modal's frame: to whom and what on the left, the questions or the mail on the right, the act at its foot. */
export function SendLayout({
  choices,
  had,
  who,
  previewFor,
  previewed,
  refusal,
  act,
  dialog: { isOpen, close },
  sendHref,
  onSubmit,
  children,
}: {
  choices: SendChoices;
  /** What the candidate was sent and has open, when it is one. */
  had?: SentBefore[];
  who: Elements;
  /** The candidate whose mail is shown. */
  previewFor: string | null;
  /** The template whose questions are shown in place of the mail. */
  previewed: SendableTemplate | null;
  refusal: Refusal | null;
  act: { label: string; icon: Elements; isPending: boolean };
  dialog: Pick<AddressDialog, "isOpen" | "close">;
  /** The address of this modal: when it was continued to, the way back is there. */
  sendHref: string;
  onSubmit: () => void;
  /** Below job and template. */
  children: Elements;
}) {
  const router = useRouter();
  const formId = useId();
  const [backHref] = useState(() => pickBefore(sendHref));
  const pane = useRef<HTMLDivElement>(null);

  function preview(id: string | null) {
    choices.preview(id);
    // On a phone the pane is below the choices.
    if (id) pane.current?.scrollIntoView({ block: "nearest" });
  }

  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title="Send Interview"
      size="large"
      keepsText
      footer={
        <>
          {backHref && (
            <Button
              variant="ghost"
              className="me-auto"
              onClick={() => router.replace(backHref, { scroll: false })}
            >
              Back
            </Button>
          )}
          <Button onClick={close}>Cancel</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            icon={act.icon}
            pending={act.isPending}
          >
            {act.label}
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
            choices.setIsAsked(true);
            onSubmit();
          }}
          className="flex min-w-0 flex-col gap-5"
        >
          {refusal && (
            <Refused refusal={refusal}>
              {refusal.href && (
                <TextLink href={refusal.href}>
                  {placeWords(refusal.href)}
                </TextLink>
              )}
            </Refused>
          )}
          {who}
          <JobAndTemplate
            choices={choices}
            had={had ?? []}
            previewedId={previewed?.id ?? null}
            onPreview={preview}
          />
          {children}
          <TestModeLine />
        </form>
        {/* As high as the choices beside it, whatever it shows: looking at questions moves nothing. */}
        <div
          ref={pane}
          className="min-w-0 scroll-mt-4 lg:relative lg:min-h-112 lg:*:absolute lg:*:inset-0"
        >
          <SidePane
            candidateId={previewFor}
            template={choices.template ?? null}
            previewed={previewed}
            onClosePreview={() => preview(null)}
            deadlineOn={choices.day}
            note={choices.note}
            locale={choices.locale}
          />
        </div>
      </div>
    </Dialog>
  );
}

function JobAndTemplate({
  choices,
  had,
  previewedId,
  onPreview,
}: {
  choices: SendChoices;
  had: SentBefore[];
  previewedId: string | null;
  onPreview: (id: string | null) => void;
}) {
  const { jobs, job, template, isAsked } = choices;
  return (
    <>
      <Field label="Job" error={isAsked && !job ? "Choose a job." : undefined}>
        <Combobox
          placeholder="Choose a job"
          emptyText="No matching jobs with a published template."
          options={jobs.map(({ id, title, templates }) => ({
            value: id,
            label: title,
            hint: plural(templates.length, "published template"),
          }))}
          value={job?.id ?? null}
          onChange={choices.chooseJob}
        />
      </Field>
      {job && (
        <TemplateCards
          templates={job.templates}
          had={had}
          value={template?.id ?? null}
          onChange={(templateId) => choices.change({ templateId })}
          previewedId={previewedId}
          onPreview={onPreview}
          error={isAsked && !template ? "Choose a template." : undefined}
        />
      )}
    </>
  );
}

/** Until when, the recruiter's own line, and in which language. */
export function SendDetails({
  choices,
  deadlineError,
  noteError,
}: {
  choices: SendChoices;
  deadlineError: string | undefined;
  noteError: string | undefined;
}) {
  return (
    <>
      <DeadlineField
        day={choices.day}
        onChange={(day) => choices.change({ day })}
        error={deadlineError}
      />
      <Field
        label="Personal note"
        isOptional
        hint="Appears after the greeting, signed with your name."
        error={noteError}
      >
        <Textarea
          dir="auto"
          rows={2}
          maxLength={500}
          value={choices.note}
          onChange={(event) => choices.change({ note: event.target.value })}
        />
      </Field>
      <LanguageField
        locale={choices.locale}
        onChange={(locale) => choices.change({ locale })}
      />
    </>
  );
}
