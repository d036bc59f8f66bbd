"use client";

import { useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { Difficulty } from "@/lib/generated/prisma/enums";
import { places } from "@/lib/templates/places";
import { difficultyLabels } from "@/lib/templates/status";
import { Chevron } from "./chevron";
import { useEditor } from "./use-template-editor";

const basics = ["title", "jobId", "focusArea", "instructions"];

/** Everything about a template but its questions. Folded to one line once it has a title. */
export function TemplateBasics() {
  const { draft, jobs, errorOf } = useEditor();
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
          <Chevron isOpen={isOpen} />
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
        <BasicFields />
      </div>
    </section>
  );
}

function BasicFields() {
  const { draft, change, jobs, version, errorOf } = useEditor();
  const isPublished = version > 0;
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
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <Field
        label="Job"
        error={errorOf("jobId")}
        hint={
          isPublished && "You can’t move a published template to another job."
        }
        className="sm:col-span-2"
      >
        <Select
          value={draft.jobId}
          disabled={isPublished}
          options={jobs.map((job) => [job.id, job.title])}
          onChange={({ target }) => change({ jobId: target.value })}
        />
      </Field>
      <Field label="Difficulty">
        <Select
          value={draft.difficulty}
          options={Object.entries(difficultyLabels)}
          onChange={({ target }) =>
            change({ difficulty: target.value as Difficulty })
          }
        />
      </Field>
      <Field label="Focus area" isOptional error={errorOf("focusArea")}>
        <Input
          value={draft.focusArea}
          maxLength={120}
          placeholder="Problem solving"
          onChange={({ target }) => change({ focusArea: target.value })}
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
          onChange={({ target }) => change({ instructions: target.value })}
        />
      </Field>
    </div>
  );
}
