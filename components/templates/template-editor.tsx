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
import { mostQuestions, type QuestionDraft } from "@/lib/templates/draft";
import type { QuestionLimits } from "@/lib/templates/limits";
import { EditorBar } from "./editor-bar";
import { PublishPanel } from "./publish-panel";
import { QuestionList } from "./question-list";
import { TemplateBadge } from "./template-badge";
import { TemplateBasics } from "./template-basics";
import { TemplateMenu } from "./template-menu";
import { TemplatePreview } from "./template-preview";
import { useDrafts } from "./use-drafts";
import { useOpenQuestions, type OpenQuestions } from "./use-open-questions";
import {
  useTemplateEditor,
  type EditedTemplate,
  type TemplateEditing,
} from "./use-template-editor";

// Each is fetched when it is opened: most visits open none.
const bankDialog = later(() => import("./bank-dialog"));
const draftsPanel = later(() => import("./drafts-panel"));

type Props = {
  template: EditedTemplate;
  /** Open jobs and the template's own. */
  jobs: { id: string; title: string }[];
  company: string;
  /** What a new question begins with here. */
  limits: QuestionLimits;
  /** Whether there is an AI to draft questions and rubrics. */
  canDraft: boolean;
};

/** Writes and publishes one template, which saves itself. What was typed stays here until a save was accepted. */
export function TemplateEditor(props: Props) {
  const { template, jobs, company, limits } = props;
  const editor = useTemplateEditor(template);
  const { draft, flush, version } = editor;
  const cards = useOpenQuestions(draft.questions);
  const drafting = useDrafts(template.id, draft, limits);
  const [isPreview, setIsPreview] = useAddressFlag("preview");
  const [isBank, setIsBank] = useAddressFlag("bank");
  const bank = useLater(bankDialog, isBank, () => setIsBank(false));
  const guard = useUnsavedGuard(editor.isUnsaved, flush);
  const insert = useInsert(editor, isBank, setIsBank);

  return (
    <>
      <Heading editor={editor} />
      <EditorBar
        editor={editor}
        templateId={template.id}
        onPreview={() => setIsPreview(true)}
        menu={
          <TemplateMenu
            template={{ ...template, version, title: draft.title }}
            jobs={jobs}
            flush={flush}
          />
        }
      />
      <div
        className={cn(
          "grid items-start gap-8",
          drafting.drafts
            ? "lg:grid-cols-[minmax(0,1fr)_minmax(18rem,26rem)]"
            : "lg:grid-cols-[minmax(0,1fr)_18rem]",
        )}
      >
        <Writing
          {...props}
          editor={editor}
          cards={cards}
          drafting={drafting}
          onOpenBank={() => setIsBank(true)}
        />
        <Side
          templateId={template.id}
          editor={editor}
          cards={cards}
          drafting={drafting}
        />
      </div>
      {isPreview && (
        <TemplatePreview
          onClose={() => setIsPreview(false)}
          company={company}
          jobTitle={jobs.find(({ id }) => id === draft.jobId)?.title ?? ""}
          draft={draft}
        />
      )}
      {isBank && bank && (
        <bank.BankDialog
          templateId={template.id}
          room={mostQuestions - draft.questions.length}
          onInsert={insert}
          onClose={() => setIsBank(false)}
        />
      )}
      {guard}
    </>
  );
}

function Heading({ editor }: { editor: TemplateEditing }) {
  const { draft, isChanged, version, sendHref } = editor;
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

type Parts = {
  editor: TemplateEditing;
  cards: OpenQuestions;
  drafting: ReturnType<typeof useDrafts>;
};

/** Everything that is written of a template. */
function Writing({
  jobs,
  limits,
  canDraft,
  editor,
  cards,
  drafting,
  onOpenBank,
}: Pick<Props, "jobs" | "limits" | "canDraft"> &
  Parts & { onOpenBank: () => void }) {
  const { flush, saving, version } = editor;
  const errorOf = (path: string) =>
    saving.status.step === "failed"
      ? saving.status.refusal.fields?.[path]
      : undefined;
  return (
    <div
      className="flex min-w-0 flex-col gap-8"
      // Leaving a field may come right before closing the page.
      onBlur={() => void flush()}
    >
      <TemplateBasics
        editor={editor}
        jobs={jobs}
        canChangeJob={version === 0}
        errorOf={errorOf}
      />
      <QuestionList
        editor={editor}
        limits={limits}
        cards={cards}
        errorOf={errorOf}
        onOpenBank={onOpenBank}
        {...(canDraft && {
          onDraftQuestions: () => drafting.ask({ kind: "questions" }),
          onDraftRubric: (questionId: string) =>
            drafting.ask({ kind: "rubric", questionId }),
        })}
      />
    </div>
  );
}

/** The AI’s drafts, and what is missing before the template can be published. */
function Side({
  templateId,
  editor,
  cards,
  drafting,
}: { templateId: string } & Parts) {
  const { drafts } = drafting;
  const panel = useLater(draftsPanel, drafts !== null, drafting.discard);
  return (
    <aside
      aria-label={drafts ? "Drafts and publishing" : "Publishing"}
      className="flex flex-col gap-4 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
    >
      {drafts && panel && (
        <panel.DraftsPanel
          drafts={drafts}
          drafting={drafting}
          editor={editor}
          cards={cards}
        />
      )}
      <PublishPanel
        templateId={templateId}
        checks={editor.checks}
        questions={editor.draft.questions}
        version={editor.version}
        publishedAt={editor.publishedAt}
        isChanged={editor.isChanged}
        onGoTo={cards.goTo}
      />
    </aside>
  );
}

/** Inserts questions out of the bank's dialog, and leads to the first of them once it is closed. */
function useInsert(
  editor: TemplateEditing,
  isBank: boolean,
  setIsBank: (isBank: boolean) => void,
) {
  // Gets the focus after the dialog, on closing, has given it back.
  const inserted = useRef<string>(null);
  useEffect(() => {
    const id = inserted.current;
    if (isBank || !id) return;
    inserted.current = null;
    const selector = `#question-${id} [data-summary]`;
    setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
  }, [isBank]);

  return (questions: QuestionDraft[]) => {
    editor.addQuestions(questions);
    inserted.current = questions[0]?.id ?? null;
    setIsBank(false);
  };
}
