import { ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { ApplicationTable } from "@/components/applications/application-table";
import { FilterChip } from "@/components/lists/filter-chip";
import { ListPage } from "@/components/lists/list-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { applicationList } from "@/lib/applications/list";
import { listApplications } from "@/lib/applications/queries";
import { findJob } from "@/lib/jobs/queries";
import { readListAddress, type SearchParams } from "@/lib/lists/list-url";
import { paths } from "@/lib/paths";
import { requireMember } from "../member";

export const metadata: Metadata = { title: "Applications" };

export default async function ApplicationsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { actor, version } = await requireMember();
  const address = readListAddress(applicationList, await searchParams);
  const { jobId } = address.asked;
  const [{ rows, ...list }, job] = await Promise.all([
    listApplications(actor, address.asked),
    jobId ? findJob(actor, jobId) : null,
  ]);
  return (
    <ListPage
      title="Applications"
      one="application"
      kind={applicationList}
      address={address}
      version={version}
      list={list}
      searchLabel="Search by candidate or email"
      filter={
        jobId && (
          <FilterChip
            label="Job"
            value={job?.title ?? "No longer exists"}
            removeHref={address.hrefFor({ job: null, page: null })}
          />
        )
      }
      nothingHint="Change the stage on an application’s page."
      empty={
        <EmptyState
          icon={<ListChecks />}
          title="No applications yet"
          action={
            <ButtonLink href={paths.candidates} variant="primary">
              Go to candidates
            </ButtonLink>
          }
        >
          An application links a candidate to a job. It’s created when you send
          an interview.
        </EmptyState>
      }
      table={<ApplicationTable rows={rows} sorting={address.sorting} />}
    />
  );
}
