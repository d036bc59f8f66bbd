"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, textOf } from "@/components/ui/form";
import { Input, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAction } from "@/components/ui/use-action";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
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
  const [isDirty, setIsDirty] = useState(false);
  // Until a template was made of it, so that pressing twice makes one.
  const [id, setId] = useState(newId);
  const { run, isPending, refusal } = useAction(
    createTemplateAction,
    (template) => {
      setIsDirty(false);
      setId(newId());
      router.push(paths.template(template.id));
    },
  );
  const guard = useUnsavedGuard(isDirty);
  const errors = refusal?.fields;
  return (
    <Form
      refusal={refusal}
      className="flex max-w-2xl flex-col gap-5"
      onInput={() => setIsDirty(true)}
      onSubmit={(fields) =>
        run({
          id,
          title: textOf(fields, "title"),
          jobId: textOf(fields, "jobId"),
          difficulty:
            Difficulty[textOf(fields, "difficulty") as Difficulty] ?? "MEDIUM",
          focusArea: textOf(fields, "focusArea"),
        })
      }
    >
      <Field
        label="Title"
        hint="Only your team sees this."
        error={errors?.title}
      >
        <Input name="title" maxLength={120} required autoFocus />
      </Field>
      <Field label="Job" error={errors?.jobId}>
        <Select name="jobId" defaultValue={jobId} required>
          {!jobId && <option value="">Choose a job</option>}
          {jobs.map((job) => (
            <option key={job.id} value={job.id}>
              {job.title}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Difficulty">
          <Select name="difficulty" defaultValue="MEDIUM">
            {Object.entries(difficultyLabels).map(([difficulty, label]) => (
              <option key={difficulty} value={difficulty}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Focus area" isOptional error={errors?.focusArea}>
          <Input
            name="focusArea"
            maxLength={120}
            placeholder="Problem solving"
          />
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={isPending}>Continue</SubmitButton>
        <ButtonLink href={paths.templates} variant="ghost">
          Cancel
        </ButtonLink>
      </div>
      {guard}
    </Form>
  );
}
