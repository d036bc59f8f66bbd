"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, textOf } from "@/components/ui/form";
import { Input, Textarea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAction } from "@/components/ui/use-action";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { createJobAction, updateJobAction } from "@/lib/jobs/actions";
import type { JobInput } from "@/lib/jobs/schema";
import { paths } from "@/lib/paths";

export function JobForm({ job, isNew }: { job: JobInput; isNew: boolean }) {
  const router = useRouter();
  const [isDirty, setIsDirty] = useState(false);
  const { run, isPending, refusal } = useAction(
    isNew ? createJobAction : updateJobAction,
    ({ id }) => {
      setIsDirty(false);
      router.push(paths.job(id));
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
          id: job.id,
          title: textOf(fields, "title"),
          location: textOf(fields, "location"),
          description: textOf(fields, "description"),
        })
      }
    >
      <Field
        label="Title"
        hint="Candidates see it in the invitation."
        error={errors?.title}
      >
        <Input
          name="title"
          defaultValue={job.title}
          maxLength={120}
          required
          autoFocus={isNew}
        />
      </Field>
      <Field label="Location" isOptional error={errors?.location}>
        <Input name="location" defaultValue={job.location} maxLength={120} />
      </Field>
      <Field
        label="Description"
        isOptional
        hint="For your team. Candidates do not see it."
        error={errors?.description}
      >
        <Textarea name="description" defaultValue={job.description} rows={6} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={isPending}>
          {isNew ? "Create job" : "Save job"}
        </SubmitButton>
        <ButtonLink
          href={isNew ? paths.jobs : paths.job(job.id)}
          variant="ghost"
        >
          Cancel
        </ButtonLink>
      </div>
      {guard}
    </Form>
  );
}
