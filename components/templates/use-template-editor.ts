"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import type { JobStatus, TemplateStatus } from "@/lib/generated/prisma/enums";
import type { Refusal } from "@/lib/result";
import {
  publishTemplateAction,
  saveTemplateAction,
} from "@/lib/templates/actions";
import type { TemplateDraft } from "@/lib/templates/draft";
import { publicationChecks } from "@/lib/templates/status";
import { useDraft } from "./use-draft";

export type EditedTemplate = {
  id: string;
  status: TemplateStatus;
  version: number;
  isChanged: boolean;
  publishedAt: Date | null;
  savedAt: Date;
  jobStatus: JobStatus;
  draft: TemplateDraft;
};

/** The draft, and how it is saved and published. Both refuse rather than overwrite what somebody else saved meanwhile. */
export function useTemplateEditor(template: EditedTemplate) {
  const router = useRouter();
  const { id } = template;
  const editor = useDraft(template.draft);
  const { draft, isDirty } = editor;
  const [saved, setSaved] = useState({
    savedAt: template.savedAt,
    isChanged: template.isChanged,
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [work, setWork] = useState<"saving" | "publishing" | null>(null);

  const isChanged = isDirty || saved.isChanged;
  const checks = publicationChecks({
    job: {
      id: draft.jobId,
      // Only open jobs can be chosen instead of the one it has.
      status:
        draft.jobId === template.draft.jobId ? template.jobStatus : "OPEN",
    },
    questions: draft.questions,
  });
  const canPublish =
    checks.every((check) => check.isDone) &&
    (isChanged || template.status !== "PUBLISHED");

  async function save() {
    const result = await settle(
      saveTemplateAction({ id, savedAt: saved.savedAt, ...draft }),
    );
    setRefusal(result.ok ? null : result.error);
    if (!result.ok) return null;
    editor.markSaved(draft);
    setSaved(result.value);
    // Back would show the text from before.
    router.refresh();
    return result.value;
  }

  async function publish() {
    const latest = isDirty ? await save() : saved;
    if (!latest) return;
    const result = await settle(
      publishTemplateAction({ id, savedAt: latest.savedAt }),
    );
    setRefusal(result.ok ? null : result.error);
    if (!result.ok) return;
    setSaved(result.value);
    toast.success(`Version ${result.value.version} is live.`, {
      description: "New invitations will use this version.",
    });
    router.refresh();
  }

  async function during(
    kind: "saving" | "publishing",
    act: () => Promise<unknown>,
  ) {
    if (work) return;
    setWork(kind);
    await act();
    setWork(null);
  }

  const saveByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (isDirty) void during("saving", save);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => saveByKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return {
    ...editor,
    isChanged,
    checks,
    canPublish,
    work,
    refusal,
    save: () => void during("saving", save),
    publish: () => void during("publishing", publish),
  };
}

export type TemplateEditing = ReturnType<typeof useTemplateEditor>;
