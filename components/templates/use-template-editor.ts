"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { settle } from "@/components/ui/settle";
import type { JobStatus, TemplateStatus } from "@/lib/generated/prisma/enums";
import type { Refusal } from "@/lib/result";
import { publishTemplateAction } from "@/lib/templates/actions";
import type { TemplateDraft } from "@/lib/templates/draft";
import { publicationChecks } from "@/lib/templates/status";
import { useDraft } from "./use-draft";
import { useDraftSaver } from "./use-draft-saver";

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

/** The draft, which saves itself, and how it is published. Neither overwrites what somebody else saved meanwhile. */
export function useTemplateEditor(template: EditedTemplate) {
  const router = useRouter();
  const { id } = template;
  const editor = useDraft(template.draft);
  const { draft } = editor;
  const saver = useDraftSaver(template, draft, editor.replace);
  const { status, isChanged } = saver.view;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPublishing, setIsPublishing] = useState(false);
  /** The version that was just published here. */
  const [published, setPublished] = useState<number | null>(null);

  const isUnsaved = status.step !== "saved";
  const checks = publicationChecks({
    title: draft.title,
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
    status.step !== "conflict" &&
    (isUnsaved || isChanged || template.status !== "PUBLISHED");

  async function publish() {
    if (isPublishing) return;
    setIsPublishing(true);
    setRefusal(null);
    const result = await saver.withSaved((savedAt) =>
      settle(publishTemplateAction({ id, savedAt })),
    );
    setIsPublishing(false);
    if (!result) return;
    if (result.ok) setPublished(result.value.version);
    else {
      setRefusal(result.error);
      // Somebody else changed it, or the answer was lost.
      void saver.look();
    }
    router.refresh();
  }

  const saveByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "s") return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    void saver.flush();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => saveByKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return {
    ...editor,
    saving: saver.view,
    isUnsaved,
    isChanged: isUnsaved || isChanged,
    checks,
    canPublish,
    isPublishing,
    published,
    /** Why publishing was refused. */
    refusal,
    /** Saves now; false when that did not work. */
    flush: () => saver.flush(),
    takeTheirs: () => saver.takeTheirs(),
    dismissPublished: () => setPublished(null),
    publish: () => void publish(),
  };
}

export type TemplateEditing = ReturnType<typeof useTemplateEditor>;
