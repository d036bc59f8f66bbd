"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormDialog } from "@/components/ui/form-dialog";
import { Field } from "@/components/ui/field";
import { textOf } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { paths } from "@/lib/paths";
import { duplicateTemplateAction } from "@/lib/templates/actions";
import type { DuplicateTemplateInput } from "@/lib/templates/schema";
import { refuse } from "@/lib/result";
import { newId } from "@/lib/new-id";
import type { EditedTemplate } from "./use-template-editor";

const notSaved = refuse(
  "unavailable",
  "Your latest changes aren’t saved yet. Try again once they are.",
);

/** Copies a template, with what was typed last, to the same job or another one. */
export function DuplicateDialog({
  template,
  jobs,
  flush,
  onClose,
}: {
  template: Pick<EditedTemplate, "id" | "jobStatus" | "draft"> & {
    title: string;
  };
  /** Open jobs and the template's own. */
  jobs: { id: string; title: string }[];
  /** Saves what is unsaved; false when that did not work. */
  flush: () => Promise<boolean>;
  onClose: () => void;
}) {
  const router = useRouter();
  // Made once, so that pressing twice makes one copy.
  const [id] = useState(newId);
  const own = template.draft.jobId;
  const open = jobs.filter(
    (job) => job.id !== own || template.jobStatus === "OPEN",
  );
  const { run, isPending, refusal } = useAction(
    async (input: DuplicateTemplateInput) =>
      (await flush()) ? duplicateTemplateAction(input) : notSaved,
    (copy) => {
      toast.success("You’re editing the copy. The original is unchanged.");
      // In place of the entry with this dialog, which Back would open again.
      router.replace(paths.template(copy.id));
    },
  );
  return (
    <FormDialog
      onClose={onClose}
      title={`Duplicate “${template.title}”`}
      submit={{ label: "Duplicate" }}
      isPending={isPending}
      refusal={refusal}
      onSubmit={(fields) =>
        run({ id, sourceId: template.id, jobId: textOf(fields, "jobId") })
      }
    >
      <p className="text-muted">
        The copy starts as a draft with the same questions and rubrics.
      </p>
      <Field label="For the job" error={refusal?.fields?.jobId}>
        <Select name="jobId" defaultValue={own}>
          {open.length === 0 && <option value="">No job is open</option>}
          {open.map((job) => (
            <option key={job.id} value={job.id}>
              {job.title}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
