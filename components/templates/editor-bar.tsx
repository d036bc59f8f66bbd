"use client";

import { Eye } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Refused } from "@/components/ui/form";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { formatDuration } from "@/lib/format";
import { estimatedSeconds } from "@/lib/templates/duration";
import { PublishedNotice } from "./published-notice";
import { SaveNotice } from "./save-notice";
import { SaveWords } from "./save-words";
import { TemplateMenu } from "./template-menu";
import { useEditor } from "./use-template-editor";

/** Stays in sight: whether everything is saved, how long the interview is, and what can be done with the whole. */
export function EditorBar() {
  const { draft, refusal, version, saving, ...editor } = useEditor();
  const [, setIsPreview] = useAddressFlag("preview");
  return (
    <div className="sticky top-14 z-20 -mx-4 mb-6 flex flex-wrap items-center gap-2 border-y bg-canvas px-4 py-2 sm:-mx-8 sm:px-8 md:top-0">
      <p className="min-w-0 flex-1 basis-full text-sm text-muted sm:basis-40">
        <SaveWords saving={saving} />
        <span className="tabular">
          {draft.questions.length > 0 &&
            ` · ${formatDuration(estimatedSeconds(draft.questions))} for the candidate`}
        </span>
      </p>
      <Button variant="ghost" icon={<Eye />} onClick={() => setIsPreview(true)}>
        <span className="max-sm:sr-only">Preview</span>
      </Button>
      <Button
        variant="primary"
        pending={editor.isPublishing}
        disabled={!editor.canPublish && !editor.isPublishing}
        onClick={editor.publish}
      >
        {version > 0 ? "Publish changes" : "Publish"}
      </Button>
      <TemplateMenu />
      <div className="flex basis-full flex-col gap-2 empty:hidden">
        <SaveNotice />
        {refusal && <Refused refusal={refusal} />}
        {editor.isJustPublished && <PublishedNotice />}
      </div>
    </div>
  );
}
