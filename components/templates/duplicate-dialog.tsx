"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormDialog } from "@/components/ui/form-dialog";
import { Field } from "@/components/ui/field";
import { textOf } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { newId } from "@/lib/new-id";
import { paths } from "@/lib/paths";
import { duplicateTemplateAction } from "@/lib/templates/actions";
import { notSaved, useEditor } from "./use-template-editor";

/** Copies the template, with what was typed last, to the same job or another one. */
export function DuplicateDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const { id: sourceId, draft, template, ...editor } = useEditor();
  // Made once, so that pressing twice makes one copy.
  const [id] = useState(newId);
  const ownJobId = template.draft.jobId;
  const open = editor.jobs.filter(
    (job) => job.id !== ownJobId || template.jobStatus === "OPEN",
  );
  const { run, isPending, refusal } = useAction(
    async (jobId: string) =>
      (await editor.flush())
        ? duplicateTemplateAction({ id, sourceId, jobId })
        : notSaved,
    (copy) => {
      toast.success("You’re editing the copy. The original is unchanged.");
      // In place of the entry with this dialog, which Back would open again.
      router.replace(paths.template(copy.id));
    },
  );
  return (
    <FormDialog
      onClose={onClose}
      title={`Duplicate “${draft.title}”`}
      submit={{ label: "Duplicate" }}
      isPending={isPending}
      refusal={refusal}
      onSubmit={(fields) => run(textOf(fields, "jobId"))}
    >
      <p className="text-muted">
        The copy starts as a draft with the same questions and rubrics.
      </p>
      <Field name="jobId" label="For the job">
        <Select
          defaultValue={ownJobId}
          options={open.map((job) => [job.id, job.title])}
        >
          {open.length === 0 && <option value="">No job is open</option>}
        </Select>
      </Field>
    </FormDialog>
  );
}
