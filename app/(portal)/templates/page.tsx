import { FileText, Plus } from "lucide-react";
import type { Metadata } from "next";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { TemplateGroups } from "@/components/templates/template-groups";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TabLinks } from "@/components/ui/tab-links";
import { can } from "@/lib/auth/permissions";
import type { TemplateStatus } from "@/lib/generated/prisma/enums";
import { listOpenJobs } from "@/lib/jobs/queries";
import { paths } from "@/lib/paths";
import { countTemplates, listTemplates } from "@/lib/templates/queries";
import { requireMember } from "../member";

export const metadata: Metadata = { title: "Templates" };

const tabs: { label: string; status?: TemplateStatus }[] = [
  { label: "All" },
  { label: "Published", status: "PUBLISHED" },
  { label: "Drafts", status: "DRAFT" },
  { label: "Archived", status: "ARCHIVED" },
];

export default async function TemplatesPage({
  searchParams,
}: {
  searchParams: Promise<{ status?: string | string[] }>;
}) {
  const { actor, version } = await requireMember();
  const asked = (await searchParams).status;
  const current = tabs.find((tab) => tab.status?.toLowerCase() === asked);
  const [templates, counts, jobs] = await Promise.all([
    listTemplates(actor, { status: current?.status }),
    countTemplates(actor),
    listOpenJobs(actor),
  ]);
  const all = counts.DRAFT + counts.PUBLISHED;
  const isEmpty = all + counts.ARCHIVED === 0;
  const canEdit = can(actor, "template.edit");
  const newTemplate = canEdit && jobs.length > 0 && (
    <ButtonLink href={paths.newTemplate()} variant="primary" icon={<Plus />}>
      New template
    </ButtonLink>
  );
  return (
    <>
      <Live version={version} />
      <PageHeader
        title="Templates"
        count={isEmpty ? undefined : all}
        actions={!isEmpty && newTemplate}
      />
      {isEmpty ? (
        <EmptyState
          icon={<FileText />}
          title="Write your first interview template"
          action={
            newTemplate ||
            (canEdit && (
              <ButtonLink href={paths.newJob} variant="primary" icon={<Plus />}>
                New job
              </ButtonLink>
            ))
          }
        >
          {jobs.length > 0
            ? "A template holds the questions and scoring criteria."
            : "A template belongs to a job, so create a job first. Then write its questions and scoring criteria."}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-3">
          <TabLinks
            label="Templates by status"
            tabs={tabs.map((tab) => ({
              href: tab.status
                ? `${paths.templates}?status=${tab.status.toLowerCase()}`
                : paths.templates,
              label: tab.label,
              count: tab.status ? counts[tab.status] : all,
              isCurrent: tab === (current ?? tabs[0]),
            }))}
          />
          {templates.length > 0 ? (
            <TemplateGroups templates={templates} />
          ) : (
            <EmptyState
              title="No templates here"
              action={current?.status !== "ARCHIVED" && newTemplate}
            >
              {current?.status === "ARCHIVED"
                ? "Templates you archive move here. You can restore them."
                : "Try another tab, or create a new template."}
            </EmptyState>
          )}
        </div>
      )}
    </>
  );
}
