import { BriefcaseBusiness, Plus } from "lucide-react";
import type { Metadata } from "next";
import { JobTable } from "@/components/jobs/job-table";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TabLinks } from "@/components/ui/tab-links";
import { can } from "@/lib/auth/permissions";
import { countJobs, listJobs } from "@/lib/jobs/queries";
import { paths } from "@/lib/paths";
import { requireMember } from "../member";

export const metadata: Metadata = { title: "Jobs" };

const tabs = [
  ["OPEN", "Open", paths.jobs],
  ["CLOSED", "Closed", `${paths.jobs}?status=closed`],
] as const;

export default async function JobsPage({
  searchParams,
}: {
  searchParams: Promise<{ status?: string | string[] }>;
}) {
  const { actor, version } = await requireMember();
  const status = (await searchParams).status === "closed" ? "CLOSED" : "OPEN";
  const [jobs, counts] = await Promise.all([
    listJobs(actor, status),
    countJobs(actor),
  ]);
  const newJob = can(actor, "job.edit") && (
    <ButtonLink href={paths.newJob} variant="primary" icon={<Plus />}>
      New job
    </ButtonLink>
  );
  const isEmpty = counts.OPEN + counts.CLOSED === 0;
  return (
    <>
      <Live version={version} />
      <PageHeader
        title="Jobs"
        count={isEmpty ? undefined : counts.OPEN + counts.CLOSED}
        actions={!isEmpty && newJob}
      />
      {isEmpty ? (
        <EmptyState
          icon={<BriefcaseBusiness />}
          title="Start with a job"
          action={newJob}
        >
          A job is a role you’re hiring for. Each has its own interview
          templates and candidates.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-3">
          <TabLinks
            label="Jobs by status"
            tabs={tabs.map(([one, label, href]) => ({
              href,
              label,
              count: counts[one],
              isCurrent: one === status,
            }))}
          />
          {jobs.length > 0 ? (
            <JobTable jobs={jobs} />
          ) : (
            <EmptyState
              title={status === "OPEN" ? "No open jobs" : "No closed jobs"}
              action={status === "OPEN" && newJob}
            >
              {status === "OPEN"
                ? "Reopen a closed job or create a new one."
                : "Jobs you close move here. You can reopen them."}
            </EmptyState>
          )}
        </div>
      )}
    </>
  );
}
