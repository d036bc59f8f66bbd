"use client";

import { useRouter } from "next/navigation";
import { createContext, useContext, useState } from "react";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { useKeydown } from "@/components/ui/use-keydown";
import type { JobStatus } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";
import { refuse, type Refusal } from "@/lib/result";
import { publishTemplateAction } from "@/lib/templates/actions";
import type { TemplateDraft } from "@/lib/templates/draft";
import type { Saved } from "@/lib/templates/draft-mutations";
import type { QuestionLimits } from "@/lib/templates/limits";
import { publicationChecks } from "@/lib/templates/status";
import { useDraft } from "./use-draft";
import { useDraftSaver } from "./use-draft-saver";
import { useDrafts } from "./use-drafts";
import { useOpenQuestions } from "./use-open-questions";

export type EditorProps = {
  template: Saved & { id: string; jobStatus: JobStatus; draft: TemplateDraft };
  /** Open jobs and the template's own. */
  jobs: { id: string; title: string }[];
  company: string;
  /** What a new question begins with here. */
  limits: QuestionLimits;
  /** Whether there is an AI to draft questions and rubrics. */
  canDraft: boolean;
};

/** The draft, which saves itself, and how it is published. Neither overwrites what somebody else saved meanwhile. */
export function useTemplateEditor({ template, ...props }: EditorProps) {
  const { id } = template;
  const editing = useDraft(template.draft);
  const { draft } = editing;
  const saver = useDraftSaver(template, draft, editing.replace);
  const { status, isChanged, version, publishedAt } = saver.view;
  const publishing = usePublishing(id, saver);
  const cards = useOpenQuestions(draft.questions);
  const drafting = useDrafts(id, draft, props.limits);

  const isUnsaved = status.step !== "saved";
  const isGone =
    status.step === "failed" && status.refusal.code === "not_found";
  // Only open jobs can be chosen instead of the one it has.
  const jobStatus =
    draft.jobId === template.draft.jobId ? template.jobStatus : "OPEN";
  const checks = publicationChecks({
    title: draft.title,
    job: { id: draft.jobId, status: jobStatus },
    questions: draft.questions,
  });

  useKeydown((event) => {
    if (event.key.toLowerCase() !== "s") return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    void saver.flush();
  });

  return {
    ...props,
    ...editing,
    ...publishing,
    id,
    /** As the page was read. */
    template,
    cards,
    drafting,
    saving: saver.view,
    /** Saves now; false when that did not work. */
    flush: saver.flush,
    takeTheirs: saver.takeTheirs,
    /** Why a field was refused, by its path in the draft. */
    errorOf: (path: string) =>
      status.step === "failed" ? status.refusal.fields?.[path] : undefined,
    isUnsaved,
    isChanged: isUnsaved || isChanged,
    /** What is published; 0 before anything is. The saver knows it before the page is read anew. */
    version,
    publishedAt,
    /** Where it is sent to candidates, once they can be sent it. */
    sendHref:
      version > 0 && jobStatus === "OPEN" ? paths.sendFromTemplate(id) : null,
    checks,
    canPublish:
      checks.every((check) => check.isDone) &&
      status.step !== "conflict" &&
      !isGone &&
      (isUnsaved || isChanged || version === 0),
  };
}

type Editor = ReturnType<typeof useTemplateEditor>;

export const EditorContext = createContext<Editor | null>(null);

/** The editor that a component is a part of. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor needs an EditorContext.");
  return editor;
}

/** Of an act on the whole, which begins with saving it. */
export const notSaved = refuse(
  "unavailable",
  "Your latest changes aren’t saved yet. Try again once they are.",
);

/** Publishes the draft once it is saved. Why that was refused stays until it is done, or seen to be done after all. */
function usePublishing(id: string, saver: ReturnType<typeof useDraftSaver>) {
  const router = useRouter();
  const { version } = saver.view;
  /** Why publishing did not work, and what was published then. */
  const [refused, setRefused] = useState<{
    refusal: Refusal;
    version: number;
  } | null>(null);
  const [isPublishing, setIsPublishing] = useState(false);
  const [isJustPublished, setIsJustPublished] = useState(false);
  // Only the answer was lost.
  const isLiveAfterAll = refused !== null && version > refused.version;

  async function publish() {
    if (isPublishing) return;
    setIsPublishing(true);
    setRefused(null);
    try {
      const result = await saver.withSaved((savedAt) =>
        settle(publishTemplateAction({ id, savedAt })),
      );
      if (result?.ok) setIsJustPublished(true);
      else if (result) giveUp(result.error);
    } finally {
      setIsPublishing(false);
    }
  }

  function giveUp(refusal: Refusal) {
    // The page that is read anew may have no place for these words: it was archived, say.
    if (refusal.code === "conflict") toast.refusal(refusal);
    else setRefused({ refusal, version });
    void saver.look();
    router.refresh();
  }

  return {
    publish: () => void publish(),
    isPublishing,
    isJustPublished: isJustPublished || isLiveAfterAll,
    /** Why publishing was refused. */
    refusal: refused && !isLiveAfterAll ? refused.refusal : null,
    dismissPublished: () => {
      setIsJustPublished(false);
      setRefused(null);
    },
  };
}
