"use client";

import { Eye } from "lucide-react";
import { PageHeader } from "@/components/portal/page-header";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/form";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { formatDuration } from "@/lib/format";
import { paths } from "@/lib/paths";
import { estimatedSeconds } from "@/lib/templates/snapshot";
import { PublishPanel } from "./publish-panel";
import { QuestionList } from "./question-list";
import { TemplateBadge } from "./template-badge";
import { TemplateBasics } from "./template-basics";
import { TemplateMenu } from "./template-menu";
import { TemplatePreview } from "./template-preview";
import { useTemplateEditor, type EditedTemplate } from "./use-template-editor";

/** Writes, saves and publishes one template. What was typed stays here until a save was accepted. */
export function TemplateEditor({
  template,
  jobs,
  company,
}: {
  template: EditedTemplate;
  /** Open jobs and the template's own. */
  jobs: { id: string; title: string }[];
  company: string;
}) {
  const editor = useTemplateEditor(template);
  const { draft, isDirty, isChanged, checks, work, refusal } = editor;
  const [isPreview, setIsPreview] = useAddressFlag("preview");
  const guard = useUnsavedGuard(isDirty);
  const errorOf = (path: string) => refusal?.fields?.[path];
  const job = jobs.find(({ id }) => id === draft.jobId);

  return (
    <>
      <PageHeader
        title={draft.title.trim() || "Untitled template"}
        back={{ href: paths.templates, label: "Templates" }}
        badge={<TemplateBadge status={template.status} isChanged={isChanged} />}
      />
      <div className="sticky top-14 z-20 -mx-4 mb-6 flex flex-wrap items-center gap-2 border-y bg-canvas px-4 py-2 sm:-mx-8 sm:px-8 md:top-0">
        <p className="min-w-0 flex-1 basis-full text-sm text-muted sm:basis-40">
          <span aria-live="polite">
            {isDirty ? "Unsaved changes" : "Everything is saved"}
          </span>
          <span className="tabular">
            {draft.questions.length > 0 &&
              ` · ${formatDuration(estimatedSeconds(draft.questions))} for the candidate`}
          </span>
        </p>
        <Button
          variant="ghost"
          icon={<Eye />}
          onClick={() => setIsPreview(true)}
        >
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
          {template.version > 0 ? "Publish changes" : "Publish"}
        </Button>
        <TemplateMenu
          template={{ id: template.id, title: draft.title }}
          isDirty={isDirty}
        />
        {refusal && (
          <div className="basis-full">
            <Problem>
              {refusal.message}
              {refusal.code === "conflict" && (
                <>
                  {" "}
                  <a
                    href={paths.template(template.id)}
                    target="_blank"
                    className="rounded-sm font-medium underline underline-offset-2"
                  >
                    Open the saved one in a new tab
                  </a>{" "}
                  and copy over what you need; this page keeps what you wrote.
                </>
              )}
            </Problem>
          </div>
        )}
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <TemplateBasics
            editor={editor}
            jobs={jobs}
            canChangeJob={template.version === 0}
            errorOf={errorOf}
          />
          <QuestionList editor={editor} errorOf={errorOf} />
        </div>
        <aside className="lg:sticky lg:top-20" aria-label="Publishing">
          <PublishPanel
            checks={checks}
            version={template.version}
            publishedAt={template.publishedAt}
            isChanged={isChanged}
          />
        </aside>
      </div>
      <TemplatePreview
        open={isPreview}
        onClose={() => setIsPreview(false)}
        company={company}
        jobTitle={job?.title ?? ""}
        instructions={draft.instructions}
        questions={draft.questions}
      />
      {guard}
    </>
  );
}
