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
import type { UpdateJobInput } from "@/lib/jobs/schema";
import { newId } from "@/lib/new-id";
import { paths } from "@/lib/paths";

/** For a new job, or one as it was saved last. */
export function JobForm({ job }: { job: UpdateJobInput | null }) {
  const router = useRouter();
  const [isDirty, setIsDirty] = useState(false);
  // Until a job was made of it, so that pressing twice makes one.
  const [newJobId, setNewJobId] = useState(newId);
  // As the fields began.
  const [savedAt] = useState(job?.savedAt);
  const { run, isPending, refusal } = useAction(
    (words: Pick<UpdateJobInput, "title" | "location" | "description">) =>
      job && savedAt
        ? updateJobAction({ ...words, id: job.id, savedAt })
        : createJobAction({ ...words, id: newJobId }),
    ({ id }) => {
      setIsDirty(false);
      setNewJobId(newId());
      router.push(paths.job(id));
      // Back would show the words from before.
      router.refresh();
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
          defaultValue={job?.title}
          maxLength={120}
          required
          autoFocus={!job}
        />
      </Field>
      <Field label="Location" isOptional error={errors?.location}>
        <Input name="location" defaultValue={job?.location} maxLength={120} />
      </Field>
      <Field
        label="Description"
        isOptional
        hint="For your team. Candidates don’t see it."
        error={errors?.description}
      >
        <Textarea name="description" defaultValue={job?.description} rows={6} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={isPending}>
          {job ? "Save job" : "Create job"}
        </SubmitButton>
        <ButtonLink href={job ? paths.job(job.id) : paths.jobs} variant="ghost">
          Cancel
        </ButtonLink>
      </div>
      {guard}
    </Form>
  );
}
