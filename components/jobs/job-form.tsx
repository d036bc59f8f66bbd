"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { textsOf } from "@/components/ui/form";
import { GuardedForm } from "@/components/ui/guarded-form";
import { Input, Textarea } from "@/components/ui/input";
import { createJobAction, updateJobAction } from "@/lib/jobs/actions";
import type { UpdateJobInput } from "@/lib/jobs/schema";
import { newId } from "@/lib/new-id";
import { paths } from "@/lib/paths";

/** For a new job, or one as it was saved last. */
export function JobForm({ job }: { job: UpdateJobInput | null }) {
  const router = useRouter();
  // Until a job was made of it, so that pressing twice makes one.
  const [newJobId, setNewJobId] = useState(newId);
  // As the fields began.
  const [savedAt] = useState(job?.savedAt);
  return (
    <GuardedForm
      submit={(fields) => {
        const words = textsOf(fields, "title", "location", "description");
        return job && savedAt
          ? updateJobAction({ ...words, id: job.id, savedAt })
          : createJobAction({ ...words, id: newJobId });
      }}
      onDone={({ id }) => {
        setNewJobId(newId());
        router.push(paths.job(id));
        // Back would show the words from before.
        router.refresh();
      }}
      submitLabel={job ? "Save job" : "Create job"}
      cancelHref={job ? paths.job(job.id) : paths.jobs}
    >
      <Field
        name="title"
        label="Title"
        hint="Candidates see it in the invitation."
      >
        <Input
          defaultValue={job?.title}
          maxLength={120}
          required
          autoFocus={!job}
        />
      </Field>
      <Field name="location" label="Location" isOptional>
        <Input defaultValue={job?.location} maxLength={120} />
      </Field>
      <Field
        name="description"
        label="Description"
        isOptional
        hint="For your team. Candidates don’t see it."
      >
        <Textarea defaultValue={job?.description} rows={6} />
      </Field>
    </GuardedForm>
  );
}
