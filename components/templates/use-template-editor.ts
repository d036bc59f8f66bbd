"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { settle } from "@/components/ui/settle";
import type { JobStatus } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";
import type { Refusal } from "@/lib/result";
import { publishTemplateAction } from "@/lib/templates/actions";
import type { TemplateDraft } from "@/lib/templates/draft";
import type { Saved } from "@/lib/templates/draft-mutations";
import { publicationChecks } from "@/lib/templates/status";
import { useDraft } from "./use-draft";
import { useDraftSaver } from "./use-draft-saver";

export type EditedTemplate = Saved & {
  id: string;
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
  const { status, isChanged, version, publishedAt } = saver.view;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPublishing, setIsPublishing] = useState(false);
  const [isJustPublished, setIsJustPublished] = useState(false);

  const isUnsaved = status.step !== "saved";
  // Only open jobs can be chosen instead of the one it has.
  const jobStatus =
    draft.jobId === template.draft.jobId ? template.jobStatus : "OPEN";
  const checks = publicationChecks({
    title: draft.title,
    job: { id: draft.jobId, status: jobStatus },
    questions: draft.questions,
  });
  const canPublish =
    checks.every((check) => check.isDone) &&
    status.step !== "conflict" &&
    (isUnsaved || isChanged || version === 0);

  async function publish() {
    if (isPublishing) return;
    setIsPublishing(true);
    setRefusal(null);
    const result = await saver.withSaved((savedAt) =>
      settle(publishTemplateAction({ id, savedAt })),
    );
    setIsPublishing(false);
    if (!result) return;
    if (result.ok) {
      setIsJustPublished(true);
      return;
    }
    setRefusal(result.error);
    // Somebody else changed it, or the answer was lost.
    void saver.look();
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
    /** What is published; 0 before anything is. The saver knows it before the page is read anew. */
    version,
    publishedAt,
    /** Where it is sent to candidates, once they can be sent it. */
    sendHref:
      version > 0 && jobStatus === "OPEN" ? paths.sendFromTemplate(id) : null,
    checks,
    canPublish,
    isPublishing,
    isJustPublished,
    /** Why publishing was refused. */
    refusal,
    /** Saves now; false when that did not work. */
    flush: () => saver.flush(),
    takeTheirs: () => saver.takeTheirs(),
    dismissPublished: () => setIsJustPublished(false),
    publish: () => void publish(),
  };
}

export type TemplateEditing = ReturnType<typeof useTemplateEditor>;
