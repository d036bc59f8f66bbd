"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { textsOf } from "@/components/ui/form";
import { GuardedForm } from "@/components/ui/guarded-form";
import { Input, Select } from "@/components/ui/input";
import { Difficulty } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/new-id";
import { paths } from "@/lib/paths";
import { createTemplateAction } from "@/lib/templates/actions";
import { difficultyLabels } from "@/lib/templates/status";

/** The few facts a template begins with; the rest is written in the editor. */
export function NewTemplateForm({
  jobs,
  jobId,
}: {
  jobs: { id: string; title: string }[];
  jobId: string;
}) {
  const router = useRouter();
  // Until a template was made of it, so that pressing twice makes one.
  const [id, setId] = useState(newId);
  return (
    <GuardedForm
      submit={(fields) => {
        const { difficulty, ...words } = textsOf(
          fields,
          "title",
          "jobId",
          "difficulty",
          "focusArea",
        );
        return createTemplateAction({
          id,
          ...words,
          difficulty: Difficulty[difficulty as Difficulty] ?? "MEDIUM",
        });
      }}
      onDone={(template) => {
        setId(newId());
        router.push(paths.template(template.id));
      }}
      submitLabel="Continue"
      cancelHref={paths.templates}
    >
      <Field name="title" label="Title" hint="Only your team sees this.">
        <Input maxLength={120} required autoFocus />
      </Field>
      <Field name="jobId" label="Job">
        <Select
          defaultValue={jobId}
          required
          options={jobs.map((job) => [job.id, job.title])}
        >
          {!jobId && <option value="">Choose a job</option>}
        </Select>
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="difficulty" label="Difficulty">
          <Select
            defaultValue="MEDIUM"
            options={Object.entries(difficultyLabels)}
          />
        </Field>
        <Field name="focusArea" label="Focus area" isOptional>
          <Input maxLength={120} placeholder="Problem solving" />
        </Field>
      </div>
    </GuardedForm>
  );
}
