"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
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

type Refused = { refusal: Refusal; version: number };

/** The draft, which saves itself, and how it is published. Neither overwrites what somebody else saved meanwhile. */
export function useTemplateEditor(template: EditedTemplate) {
  const router = useRouter();
  const { id } = template;
  const editor = useDraft(template.draft);
  const { draft } = editor;
  const saver = useDraftSaver(template, draft, editor.replace);
  const { status, isChanged, version, publishedAt } = saver.view;
  /** Why publishing did not work, and what was published then. */
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isPublishing, setIsPublishing] = useState(false);
  const [isJustPublished, setIsJustPublished] = useState(false);
  // Only the answer was lost.
  const isLiveAfterAll = refused !== null && version > refused.version;

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
    setRefused(null);
    try {
      const result = await saver.withSaved((savedAt) =>
        settle(publishTemplateAction({ id, savedAt })),
      );
      if (result?.ok) setIsJustPublished(true);
      else if (result) refuse(result.error);
    } finally {
      setIsPublishing(false);
    }
  }

  function refuse(refusal: Refusal) {
    // The page that is read anew may have no place for these words: it was archived, say.
    if (refusal.code === "conflict") toast.refusal(refusal);
    else setRefused({ refusal, version });
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
    isJustPublished: isJustPublished || isLiveAfterAll,
    /** Why publishing was refused. */
    refusal: refused && !isLiveAfterAll ? refused.refusal : null,
    /** Saves now; false when that did not work. */
    flush: () => saver.flush(),
    takeTheirs: () => saver.takeTheirs(),
    dismissPublished: () => {
      setIsJustPublished(false);
      setRefused(null);
    },
    publish: () => void publish(),
  };
}

export type TemplateEditing = ReturnType<typeof useTemplateEditor>;
