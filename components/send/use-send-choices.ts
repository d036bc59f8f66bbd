"use client";

import { useState } from "react";
import { addDays, dayAt } from "@/lib/calendar";
import type { Locale } from "@/lib/messages/locales";
import type { SendableJob } from "@/lib/templates/queries";
import { presetJob, presetTemplate, type Pointers } from "./preset";

/** What an organization sends with unless it is changed. */
export type SendDefaults = {
  defaultDeadlineDays: number;
  timeZone: string;
  defaultLocale: Locale;
};

/** What is chosen in the Send Interview modal; what is likely, or the only choice, is chosen already. */
export function useSendChoices(
  jobs: SendableJob[],
  organization: SendDefaults,
  pointers: Pointers,
) {
  const preset = presetJob(jobs, pointers);
  const [jobId, setJobId] = useState(preset?.id ?? null);
  const [templateId, setTemplateId] = useState(
    presetTemplate(preset, pointers),
  );
  /** The deadline's, in the organization's time zone. */
  const [day, setDay] = useState(() =>
    addDays(
      dayAt(new Date(), organization.timeZone),
      organization.defaultDeadlineDays,
    ),
  );
  const [note, setNote] = useState("");
  const [locale, setLocale] = useState(organization.defaultLocale);
  const [previewedId, setPreviewedId] = useState<string | null>();
  /** Whether sending was pressed, so that what is missing is said. */
  const [isAsked, setIsAsked] = useState(false);

  const job = jobs.find(({ id }) => id === jobId);
  const find = (id: string | null | undefined) =>
    job?.templates.find((template) => template.id === id);

  return {
    jobs,
    job,
    template: find(templateId),
    previewed: find(previewedId),
    /** Whether the questions were closed, so that they are not shown by themselves. */
    isPreviewClosed: previewedId === null,
    day,
    setDay,
    note,
    setNote,
    locale,
    setLocale,
    isAsked,
    setIsAsked,
    setTemplateId,
    chooseJob: (id: string) => {
      setJobId(id);
      const chosen = jobs.find((one) => one.id === id);
      setTemplateId(presetTemplate(chosen, pointers));
      setPreviewedId(undefined);
    },
    /** Shows the questions of a template in place of the mail. */
    preview: setPreviewedId,
  };
}

export type SendChoices = ReturnType<typeof useSendChoices>;
