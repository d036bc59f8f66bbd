import { Video } from "lucide-react";
import type { Metadata } from "next";
import { InterviewTable } from "@/components/interviews/interview-table";
import { ListPage } from "@/components/lists/list-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getVersion } from "@/lib/activity/queries";
import { hasRole } from "@/lib/auth/proof";
import { requireActor } from "@/lib/auth/session";
import { listInterviews } from "@/lib/interviews/queries";
import { readListAddress, type SearchParams } from "@/lib/lists/address";
import { interviewList } from "@/lib/lists/kinds";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Interviews" };

export default async function InterviewsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  const address = readListAddress(interviewList, await searchParams);
  const version = await getVersion(actor);
  const { rows, ...list } = await listInterviews(actor, address.asked);
  return (
    <ListPage
      title="Interviews"
      one="interview"
      kind={interviewList}
      address={address}
      version={version}
      list={list}
      searchLabel="Search by candidate or email"
      nothingHint="Interviews move between these tabs by themselves."
      empty={
        <EmptyState
          icon={<Video />}
          title="No interview was sent yet"
          action={
            <ButtonLink href={paths.candidates} variant="primary">
              Go to candidates
            </ButtonLink>
          }
        >
          Press “Send Interview” beside a candidate’s name. Then you follow here
          how each one goes.
        </EmptyState>
      }
    >
      <InterviewTable
        rows={rows}
        sorting={address.sorting}
        canEdit={hasRole(actor, "RECRUITER")}
      />
    </ListPage>
  );
}
