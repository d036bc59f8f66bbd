"use client";

import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { Difficulty } from "@/lib/generated/prisma/enums";
import { places } from "@/lib/templates/places";
import { difficultyLabels } from "@/lib/templates/status";
import type { Draft } from "./use-draft";

const basics = ["title", "jobId", "focusArea", "instructions"];

type Props = {
  editor: Draft;
  /** Open jobs and the template's own. */
  jobs: { id: string; title: string }[];
  canChangeJob: boolean;
  errorOf: (path: string) => string | undefined;
};

/** Everything about a template but its questions. Folded to one line once it has a title. */
export function TemplateBasics(props: Props) {
  const { editor, jobs, errorOf } = props;
  const { draft } = editor;
  const bodyId = useId();
  const hasTitle = draft.title.trim() !== "";
  const [isUnfolded, setIsUnfolded] = useState(!hasTitle);
  const needsLook = !hasTitle || basics.some((field) => errorOf(field));
  const isOpen = isUnfolded || needsLook;
  const facts = [
    difficultyLabels[draft.difficulty],
    draft.focusArea.trim(),
    draft.instructions.trim() && "Instructions",
  ].filter(Boolean);
  const job = jobs.find(({ id }) => id === draft.jobId)?.title;
  return (
    <section
      aria-label="About the template"
      className="rounded-lg border bg-surface"
    >
      <h2 className="p-1.5">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setIsUnfolded(!isOpen)}
          className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-start hover:bg-hover"
        >
          <ChevronRight
            aria-hidden
            className={cn(
              "mt-0.5 size-4 shrink-0 text-subtle transition-transform duration-100",
              isOpen ? "rotate-90" : "rtl:-scale-x-100",
            )}
          />
          <span className="shrink-0 font-medium">Basics</span>
          {!isOpen && (
            <span className="min-w-0 flex-1 truncate text-muted">
              <bdi>{job}</bdi>
              <span>{facts.map((fact) => ` · ${fact}`).join("")}</span>
            </span>
          )}
        </button>
      </h2>
      <div
        id={bodyId}
        hidden={!isOpen}
        // Typing the title must not fold it.
        onFocus={() => setIsUnfolded(true)}
        className="border-t p-4"
      >
        <BasicFields {...props} />
      </div>
    </section>
  );
}

function BasicFields({
  editor: { draft, change },
  jobs,
  canChangeJob,
  errorOf,
}: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label="Title"
        error={
          errorOf("title") ??
          (draft.title.trim()
            ? undefined
            : "If you leave this empty, the last title is kept.")
        }
        className="sm:col-span-2"
      >
        <Input
          value={draft.title}
          maxLength={120}
          required
          data-place={places.title}
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
      <DifficultyField draft={draft} change={change} />
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
    </div>
  );
}

function DifficultyField({ draft, change }: Pick<Draft, "draft" | "change">) {
  return (
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
  );
}
