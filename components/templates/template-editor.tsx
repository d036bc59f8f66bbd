"use client";

import { Send } from "lucide-react";
import { useEffect, useRef } from "react";
import { PageHeader } from "@/components/portal/page-header";
import { ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { later, useLater } from "@/components/ui/later";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { paths } from "@/lib/paths";
import { mostQuestions } from "@/lib/templates/draft";
import { EditorBar } from "./editor-bar";
import { PublishPanel } from "./publish-panel";
import { QuestionList } from "./question-list";
import { TemplateBadge } from "./template-badge";
import { TemplateBasics } from "./template-basics";
import { TemplatePreview } from "./template-preview";
import {
  EditorContext,
  useEditor,
  useTemplateEditor,
  type EditorProps,
} from "./use-template-editor";

// Each is fetched when it is opened: most visits open none.
const bankDialog = later(() => import("./bank-dialog"));
const draftsPanel = later(() => import("./drafts-panel"));

/** Writes and publishes one template, which saves itself. What was typed stays here until a save was accepted. */
export function TemplateEditor(props: EditorProps) {
  const editor = useTemplateEditor(props);
  const [isPreview] = useAddressFlag("preview");
  const guard = useUnsavedGuard(editor.isUnsaved, editor.flush);
  return (
    <EditorContext value={editor}>
      <Heading />
      <EditorBar />
      <div
        className={cn(
          "grid items-start gap-8",
          editor.drafting.drafts
            ? "lg:grid-cols-[minmax(0,1fr)_minmax(18rem,26rem)]"
            : "lg:grid-cols-[minmax(0,1fr)_18rem]",
        )}
      >
        <div
          className="flex min-w-0 flex-col gap-8"
          // Leaving a field may come right before closing the page.
          onBlur={() => void editor.flush()}
        >
          <TemplateBasics />
          <QuestionList />
        </div>
        <Side />
      </div>
      {isPreview && <TemplatePreview />}
      <Bank />
      {guard}
    </EditorContext>
  );
}

function Heading() {
  const { draft, isChanged, version, sendHref } = useEditor();
  return (
    <PageHeader
      title={draft.title.trim() || "Untitled template"}
      back={{ href: paths.templates, label: "Templates" }}
      badge={
        <TemplateBadge
          status={version > 0 ? "PUBLISHED" : "DRAFT"}
          isChanged={isChanged}
        />
      }
      actions={
        sendHref && (
          <ButtonLink href={sendHref} scroll={false} icon={<Send />}>
            Send Interview
          </ButtonLink>
        )
      }
    />
  );
}

/** The AI’s drafts, and what is missing before the template can be published. */
function Side() {
  const { drafts, discard } = useEditor().drafting;
  const panel = useLater(draftsPanel, drafts !== null, discard);
  return (
    <aside
      aria-label={drafts ? "Drafts and publishing" : "Publishing"}
      className="flex flex-col gap-4 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
    >
      {drafts && panel && <panel.DraftsPanel drafts={drafts} />}
      <PublishPanel />
    </aside>
  );
}

/** The bank's dialog, while it is open. Leads to the first question inserted out of it once it is closed. */
function Bank() {
  const { id: templateId, draft, addQuestions } = useEditor();
  const [isOpen, setIsOpen] = useAddressFlag("bank");
  const dialog = useLater(bankDialog, isOpen, () => setIsOpen(false));
  // Gets the focus after the dialog, on closing, has given it back.
  const inserted = useRef<string>(null);
  useEffect(() => {
    const id = inserted.current;
    if (isOpen || !id) return;
    inserted.current = null;
    const selector = `#question-${id} [data-summary]`;
    setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
  }, [isOpen]);
  if (!isOpen || !dialog) return null;
  return (
    <dialog.BankDialog
      templateId={templateId}
      room={mostQuestions - draft.questions.length}
      onInsert={(questions) => {
        addQuestions(questions);
        inserted.current = questions[0]?.id ?? null;
        setIsOpen(false);
      }}
      onClose={() => setIsOpen(false)}
    />
  );
}
