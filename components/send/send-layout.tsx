"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { RefusedWithLink } from "@/components/portal/refused-with-link";
import { TestModeLine } from "@/components/portal/test-mode";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import type { Elements } from "@/components/ui/elements";
import { Field } from "@/components/ui/field";
import type { AddressDialog } from "@/components/ui/use-close-dialog";
import { useMissing } from "@/components/ui/use-missing";
import { plural } from "@/lib/format";
import type { Refusal } from "@/lib/result";
import { pickBefore } from "./kept-picks";
import { SidePane } from "./side-pane";
import {
  TemplateCards,
  type SendableTemplate,
  type SentBefore,
} from "./template-cards";
import type { SendChoices } from "./use-send-choices";

/** The modal's frame: to whom and what on the left, the questions or the mail on the right, the act at its foot. */
export function SendLayout({
  choices,
  had = [],
  who,
  previewFor,
  previewed,
  refusal,
  act,
  dialog: { isOpen, close },
  onSubmit,
  children,
}: {
  choices: SendChoices;
  /** What the candidate was sent and has open, when it is one. */
  had?: SentBefore[];
  who: Elements;
  /** The candidate whose mail is shown. */
  previewFor: string | undefined;
  /** The template whose questions are shown in place of the mail. */
  previewed: SendableTemplate | undefined;
  refusal: Refusal | null;
  act: { label: string; icon: Elements; isPending: boolean };
  dialog: Pick<AddressDialog, "isOpen" | "close">;
  onSubmit: () => void;
  /** Below job and template. */
  children: Elements;
}) {
  const form = useId();
  const { place, noteMissing } = useMissing<HTMLFormElement>();
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title="Send Interview"
      size="large"
      keepsText
      footer={
        <>
          <BackButton sendHref={choices.sendHref} />
          <Button onClick={close}>Cancel</Button>
          <Button
            type="submit"
            form={form}
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
          id={form}
          ref={place}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            choices.setIsAsked(true);
            noteMissing();
            onSubmit();
          }}
          className="flex min-w-0 flex-col gap-5"
        >
          {refusal && <RefusedWithLink refusal={refusal} />}
          {who}
          <JobField choices={choices} />
          <TemplateCards choices={choices} had={had} previewed={previewed} />
          {children}
          <TestModeLine />
        </form>
        <SidePane
          choices={choices}
          candidateId={previewFor}
          previewed={previewed}
        />
      </div>
    </Dialog>
  );
}

/** When the modal was continued to, the way back. */
function BackButton({ sendHref }: { sendHref: string }) {
  const router = useRouter();
  const [backHref] = useState(() => pickBefore(sendHref));
  return (
    backHref && (
      <Button
        variant="ghost"
        className="me-auto"
        onClick={() => router.replace(backHref, { scroll: false })}
      >
        Back
      </Button>
    )
  );
}

function JobField({
  choices: { jobs, job, isAsked, chooseJob },
}: {
  choices: SendChoices;
}) {
  return (
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
        onChange={chooseJob}
      />
    </Field>
  );
}
