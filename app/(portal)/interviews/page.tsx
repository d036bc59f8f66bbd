import {
  Ban,
  CalendarPlus,
  History,
  RefreshCw,
  Send,
  Video,
} from "lucide-react";
import type { Metadata } from "next";
import { BatchStrip } from "@/components/batches/batch-strip";
import { CopyLinks } from "@/components/interviews/copy-links";
import { InterviewFilters } from "@/components/interviews/interview-filters";
import { InterviewTable } from "@/components/interviews/interview-table";
import { FilterChip } from "@/components/lists/filter-chip";
import { ListPage } from "@/components/lists/list-page";
import { SavedViews } from "@/components/lists/saved-views";
import { Selection } from "@/components/selection/selection";
import { SelectionBar } from "@/components/selection/selection-bar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { findLatestBatch } from "@/lib/acts/batches/queries";
import { filterOf } from "@/lib/acts/batches/selection-url";
import { can } from "@/lib/auth/permissions";
import { listFilterChoices } from "@/lib/interviews/filter-queries";
import { interviewList } from "@/lib/interviews/list";
import { listInterviews } from "@/lib/interviews/queries";
import { attentionTitles } from "@/lib/lists/attention";
import { readListAddress, type SearchParams } from "@/lib/lists/list-url";
import { paths, pick } from "@/lib/paths";
import { listViews } from "@/lib/portal/views/queries";
import { oneOf } from "@/lib/query-string";
import { CandidateDialogs } from "../candidates/dialogs";
import { requireMember } from "../member";
import { InterviewDialogs } from "./dialogs";

export const metadata: Metadata = { title: "Interviews" };

export default async function InterviewsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { actor, version } = await requireMember();
  const params = await searchParams;
  const address = readListAddress(interviewList, params);
  const [{ rows, ...list }, batch, choices, views] = await Promise.all([
    listInterviews(actor, address.asked),
    findLatestBatch(actor),
    listFilterChoices(actor),
    listViews(actor, "interviews"),
  ]);
  const { attention } = address.asked;
  const canManage = can(actor, "interview.manage");
  const sendButton = can(actor, "interview.send") && (
    <ButtonLink
      href={address.hrefFor({ send: pick })}
      scroll={false}
      variant="primary"
      icon={<Send />}
    >
      Send Interview
    </ButtonLink>
  );
  return (
    <Selection
      scope={address.hrefFor({ page: null, sort: null })}
      ids={canManage ? rows.map(({ id }) => id) : []}
    >
      <ListPage
        title="Interviews"
        one="interview"
        kind={interviewList}
        address={address}
        version={version}
        list={list}
        searchLabel="Search by candidate or email"
        filter={
          <>
            {attention && (
              <FilterChip
                label="Needs attention"
                value={attentionTitles[attention]}
                removeHref={address.hrefFor({ attention: null, page: null })}
              />
            )}
            <InterviewFilters choices={choices}>
              <SavedViews
                list="interviews"
                path={paths.interviews}
                views={views}
              />
            </InterviewFilters>
          </>
        }
        exportPath={can(actor, "export") ? paths.exportInterviews : undefined}
        actions={
          <>
            <ButtonLink href={paths.batches} icon={<History />}>
              Recent bulk actions
            </ButtonLink>
            {sendButton}
          </>
        }
        dock={
          <>
            <BatchStrip latest={batch} />
            <SelectionBar
              total={list.counts[address.asked.facet ?? "ALL"]}
              here={address.hrefFor({})}
              acts={[
                { param: "resend", label: "Resend…", icon: <RefreshCw /> },
                {
                  param: "extend",
                  label: "Extend deadline…",
                  icon: <CalendarPlus />,
                },
                { param: "cancel", label: "Cancel…", icon: <Ban /> },
              ]}
            >
              <CopyLinks filter={filterOf(params)} />
            </SelectionBar>
          </>
        }
        nothingHint={
          attention
            ? "All clear here."
            : "Interviews move between tabs automatically."
        }
        empty={
          <EmptyState
            icon={<Video />}
            title="No interviews yet"
            action={sendButton}
          >
            Send an interview, then track it here.
          </EmptyState>
        }
      >
        <InterviewTable
          rows={rows}
          sorting={address.sorting}
          here={canManage ? address.hrefFor({}) : null}
        />
      </ListPage>
      <CandidateDialogs
        actor={actor}
        params={{ send: oneOf(params.send), edit: oneOf(params.edit) }}
        closeHref={address.hrefFor({})}
      />
      <InterviewDialogs
        actor={actor}
        params={params}
        filter={filterOf(params)}
        closeHref={address.hrefFor({})}
      />
    </Selection>
  );
}
