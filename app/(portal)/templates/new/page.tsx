import { BriefcaseBusiness, Plus } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/portal/page-header";
import { NewTemplateForm } from "@/components/templates/new-template-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { listOpenJobs } from "@/lib/jobs/queries";
import { paths } from "@/lib/paths";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "New template" };

export default async function NewTemplatePage({
  searchParams,
}: {
  searchParams: Promise<{ job?: string | string[] }>;
}) {
  const { actor } = await requireMember();
  if (!can(actor, "template.edit")) redirect(paths.templates);
  const jobs = await listOpenJobs(actor);
  const { job: asked } = await searchParams;
  const only = jobs.length === 1 ? jobs[0] : undefined;
  const job = jobs.find(({ id }) => id === asked) ?? only;
  return (
    <>
      <PageHeader
        title="New template"
        back={{ href: paths.templates, label: "Templates" }}
      />
      {jobs.length > 0 ? (
        <NewTemplateForm jobs={jobs} jobId={job?.id ?? ""} />
      ) : (
        <EmptyState
          icon={<BriefcaseBusiness />}
          title="Create or reopen a job first"
          action={
            <ButtonLink href={paths.newJob} variant="primary" icon={<Plus />}>
              New job
            </ButtonLink>
          }
        >
          Every template belongs to an open job.
        </EmptyState>
      )}
    </>
  );
}
