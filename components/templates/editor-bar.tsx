"use client";

import { Eye } from "lucide-react";
import { noticeLinkClass } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Refused } from "@/components/ui/form";
import { formatDuration } from "@/lib/format";
import { paths } from "@/lib/paths";
import { estimatedSeconds } from "@/lib/templates/duration";
import type { TemplateEditing } from "./use-template-editor";
import type { Elements } from "@/components/ui/elements";

/** Stays in sight: whether everything is saved, how long the interview is, and what can be done with the whole. */
export function EditorBar({
  editor,
  templateId,
  isPublished,
  onPreview,
  menu,
}: {
  editor: TemplateEditing;
  templateId: string;
  isPublished: boolean;
  onPreview: () => void;
  menu: Elements;
}) {
  const { draft, isDirty, work, refusal } = editor;
  return (
    <div className="sticky top-14 z-20 -mx-4 mb-6 flex flex-wrap items-center gap-2 border-y bg-canvas px-4 py-2 sm:-mx-8 sm:px-8 md:top-0">
      <p className="min-w-0 flex-1 basis-full text-sm text-muted sm:basis-40">
        <span aria-live="polite">
          {isDirty ? "Unsaved changes" : "All changes saved"}
        </span>
        <span className="tabular">
          {draft.questions.length > 0 &&
            ` · ${formatDuration(estimatedSeconds(draft.questions))} for the candidate`}
        </span>
      </p>
      <Button variant="ghost" icon={<Eye />} onClick={onPreview}>
        <span className="max-sm:sr-only">Preview</span>
      </Button>
      <Button
        pending={work === "saving"}
        disabled={!isDirty || work === "publishing"}
        onClick={editor.save}
        aria-keyshortcuts="Control+S Meta+S"
      >
        Save
      </Button>
      <Button
        variant="primary"
        pending={work === "publishing"}
        disabled={!editor.canPublish || work === "saving"}
        onClick={editor.publish}
      >
        {isPublished ? "Publish changes" : "Publish"}
      </Button>
      {menu}
      {refusal && (
        <div className="basis-full">
          <Refused refusal={refusal}>
            {refusal.code === "conflict" && (
              <>
                <a
                  href={paths.template(templateId)}
                  target="_blank"
                  className={noticeLinkClass}
                >
                  Open the saved version in a new tab
                </a>
                <span>
                  {
                    " and copy over what you need; this page keeps what you wrote."
                  }
                </span>
              </>
            )}
          </Refused>
        </div>
      )}
    </div>
  );
}
