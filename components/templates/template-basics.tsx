"use client";

import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { Difficulty } from "@/lib/generated/prisma/enums";
import { difficultyLabels } from "@/lib/templates/status";
import type { Draft } from "./use-draft";

/** Everything about a template but its questions. */
export function TemplateBasics({
  editor,
  jobs,
  canChangeJob,
  errorOf,
}: {
  editor: Draft;
  /** Open jobs and the template's own. */
  jobs: { id: string; title: string }[];
  canChangeJob: boolean;
  errorOf: (path: string) => string | undefined;
}) {
  const { draft, change } = editor;
  return (
    <section
      aria-label="About the template"
      className="grid gap-4 sm:grid-cols-2"
    >
      <Field label="Title" error={errorOf("title")} className="sm:col-span-2">
        <Input
          value={draft.title}
          maxLength={120}
          required
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <Field
        label="Job"
        error={errorOf("jobId")}
        hint={
          canChangeJob
            ? undefined
            : "You can’t move a published template to another job."
        }
        className="sm:col-span-2"
      >
        <Select
          value={draft.jobId}
          disabled={!canChangeJob}
          onChange={(event) => change({ jobId: event.target.value })}
        >
          {jobs.map((job) => (
            <option key={job.id} value={job.id}>
              {job.title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Difficulty">
        <Select
          value={draft.difficulty}
          onChange={(event) =>
            change({ difficulty: event.target.value as Difficulty })
          }
        >
          {Object.entries(difficultyLabels).map(([difficulty, label]) => (
            <option key={difficulty} value={difficulty}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Focus area" isOptional error={errorOf("focusArea")}>
        <Input
          value={draft.focusArea}
          maxLength={120}
          placeholder="Problem solving"
          onChange={(event) => change({ focusArea: event.target.value })}
        />
      </Field>
      <Field
        label="Instructions for the candidate"
        isOptional
        hint="Shown in the invitation and on the welcome page."
        error={errorOf("instructions")}
        className="sm:col-span-2"
      >
        <Textarea
          rows={3}
          value={draft.instructions}
          maxLength={4000}
          onChange={(event) => change({ instructions: event.target.value })}
        />
      </Field>
    </section>
  );
}
