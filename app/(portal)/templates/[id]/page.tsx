import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PageHeader } from "@/components/portal/page-header";
import { RestoreButton } from "@/components/templates/restore-button";
import { TemplateBadge } from "@/components/templates/template-badge";
import { TemplateEditor } from "@/components/templates/template-editor";
import { TemplateReading } from "@/components/templates/template-reading";
import { can } from "@/lib/auth/permissions";
import { listOpenJobs } from "@/lib/jobs/queries";
import { paths } from "@/lib/paths";
import { oneOf } from "@/lib/query-string";
import { getOrganization } from "@/lib/settings/queries";
import { draftOf } from "@/lib/templates/draft";
import { findTemplate } from "@/lib/templates/draft-queries";
import { canDraft } from "@/lib/templates/drafting/queries";
import { CandidateDialogs } from "../../candidates/dialogs";
import { requireMember } from "../../member";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Read once, for the title and for the page. */
const readTemplate = cache(findTemplate);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor } = await requireMember();
  const template = await readTemplate(actor, (await params).id);
  return { title: template?.title ?? "Not found" };
}

export default async function TemplatePage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const { actor } = await requireMember();
  const [template, openJobs, organization] = await Promise.all([
    readTemplate(actor, id),
    listOpenJobs(actor),
    getOrganization(actor),
  ]);
  if (!template) notFound();
  const { title, jobId, job, status, version, isChanged, publishedAt } =
    template;
  const draft = draftOf(template);
  const canEdit = can(actor, "template.edit");

  if (!canEdit || status === "ARCHIVED") {
    return (
      <>
        <PageHeader
          title={title}
          back={{ href: paths.templates, label: "Templates" }}
          badge={<TemplateBadge status={status} isChanged={isChanged} />}
          description={<bdi>{job.title}</bdi>}
          actions={canEdit && <RestoreButton templateId={id} />}
        />
        <TemplateReading draft={draft} />
      </>
    );
  }
  const isJobOpen = openJobs.some((open) => open.id === jobId);
  return (
    <>
      <TemplateEditor
        template={{
          id,
          version,
          isChanged,
          publishedAt,
          savedAt: template.updatedAt,
          jobStatus: job.status,
          draft,
        }}
        jobs={
          isJobOpen ? openJobs : [{ id: jobId, title: job.title }, ...openJobs]
        }
        company={organization.name}
        limits={{
          thinkSeconds: organization.defaultThinkSeconds,
          answerSeconds: organization.defaultAnswerSeconds,
          maxTakes: organization.defaultTakes,
        }}
        canDraft={canDraft(actor)}
      />
      <CandidateDialogs
        actor={actor}
        params={{ send: oneOf(asked.send), edit: oneOf(asked.edit) }}
        jobId={jobId}
        templateId={id}
        closeHref={paths.template(id)}
      />
    </>
  );
}
