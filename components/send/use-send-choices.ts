"use client";

import { useId, useState } from "react";
import type { Locale } from "@/lib/messages/locales";
import type { SendableJob } from "@/lib/templates/queries";
import { addDays, dayAt } from "@/lib/time/calendar";
import {
  forgetChoices,
  keepChoices,
  withKeptChoices,
  type Choices,
} from "./kept-choices";
import { presetJob, presetTemplate, type Pointers } from "./preset";

/** What the Send Interview modal is opened with, whoever gets it. */
export type SendProps = Pick<Pointers, "jobId" | "templateId" | "lastSent"> & {
  jobs: SendableJob[];
  organization: {
    name: string;
    /** What is sent with unless it is changed. */
    defaultDeadlineDays: number;
    timeZone: string;
    defaultLocale: Locale;
  };
  closeHref: string;
  /** The address of this modal. */
  sendHref: string;
};

/**
 * What is chosen in the Send Interview modal; what is likely, or the only choice, is chosen already. `whom` it is for
 * names what was chosen for them before and not sent.
 */
export function useSendChoices(
  whom: string,
  { jobs, organization, sendHref, ...ofPage }: SendProps,
  ofCandidate?: Pick<Pointers, "applied" | "had">,
) {
  const pointers = { ...ofPage, ...ofCandidate };
  const about = pointers.templateId ?? pointers.jobId;
  const [chosen, setChosen] = useState(() => {
    const job = presetJob(jobs, pointers);
    const today = dayAt(new Date(), organization.timeZone);
    const preset: Choices = {
      jobId: job?.id ?? null,
      templateId: presetTemplate(job, pointers),
      day: addDays(today, organization.defaultDeadlineDays),
      note: "",
      locale: organization.defaultLocale,
      removed: [],
    };
    return withKeptChoices(whom, preset, about, today);
  });
  const [previewedId, setPreviewedId] = useState<string | null>();
  const paneId = useId();
  /** Whether sending was pressed, so that what is missing is said. */
  const [isAsked, setIsAsked] = useState(false);

  function change(part: Partial<Choices>) {
    const next = { ...chosen, ...part };
    setChosen(next);
    keepChoices(whom, next, about);
  }

  const job = jobs.find(({ id }) => id === chosen.jobId);
  const find = (id: string | null | undefined) =>
    job?.templates.find((template) => template.id === id);

  return {
    ...chosen,
    change,
    /** After they were sent. */
    forget: () => forgetChoices(whom),
    company: organization.name,
    sendHref,
    jobs,
    job,
    template: find(chosen.templateId),
    previewed: find(previewedId),
    /** Whether the questions were closed, so that they are not shown by themselves. */
    isPreviewClosed: previewedId === null,
    isAsked,
    setIsAsked,
    chooseJob: (id: string) => {
      const next = jobs.find((one) => one.id === id);
      change({ jobId: id, templateId: presetTemplate(next, pointers) });
      setPreviewedId(undefined);
    },
    /** Where questions or the mail are shown. */
    paneId,
    /** Shows the questions of a template in place of the mail; null closes them. */
    preview: (id: string | null) => {
      setPreviewedId(id);
      // On a phone the pane is below the choices.
      const pane = id && document.getElementById(paneId);
      if (pane) pane.scrollIntoView({ block: "nearest" });
    },
  };
}

export type SendChoices = ReturnType<typeof useSendChoices>;
