import { Ban, CalendarPlus, History, RefreshCw, Video } from "lucide-react";
import type { Metadata } from "next";
import { CopyLinks } from "@/components/interviews/copy-links";
import { InterviewFilters } from "@/components/interviews/interview-filters";
import { InterviewTable } from "@/components/interviews/interview-table";
import { FilterChip } from "@/components/lists/filter-chip";
import { ListPage } from "@/components/lists/list-page";
import { SavedViews } from "@/components/lists/saved-views";
import { SendButton } from "@/components/portal/send-button";
import { ButtonLink } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
import { EmptyState } from "@/components/ui/empty-state";
import { findLatestBatch } from "@/lib/acts/batches/queries";
import { filterOf } from "@/lib/acts/batches/selection-url";
import { can } from "@/lib/auth/permissions";
import {
  listFilterChoices,
  type FilterChoices,
} from "@/lib/interviews/filter-queries";
import { interviewList } from "@/lib/interviews/list";
import { listInterviews } from "@/lib/interviews/queries";
import { attentionTitles } from "@/lib/lists/attention";
import {
  readListAddress,
  type ListAddress,
  type SearchParams,
} from "@/lib/lists/list-url";
import { paths, pick } from "@/lib/paths";
import { listViews, type ListedView } from "@/lib/portal/views/queries";
import { oneOf } from "@/lib/query-string";
import { CandidateDialogs } from "../candidates/dialogs";
import { requireMember } from "../member";
import { InterviewDialogs } from "./dialogs";

export const metadata: Metadata = { title: "Interviews" };

const acts = [
  { param: "resend", label: "Resend…", icon: <RefreshCw /> },
  { param: "extend", label: "Extend deadline…", icon: <CalendarPlus /> },
  { param: "cancel", label: "Cancel…", icon: <Ban /> },
];

export default async function InterviewsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { actor, version } = await requireMember();
  const params = await searchParams;
  const address = readListAddress(interviewList, params);
  const [{ rows, ...list }, latest, choices, views] = await Promise.all([
    listInterviews(actor, address.asked),
    findLatestBatch(actor),
    listFilterChoices(actor),
    listViews(actor, "interviews"),
  ]);
  const here = address.hrefFor({});
  const canManage = can(actor, "interview.manage");
  const sendButton = can(actor, "interview.send") && (
    <SendButton href={address.hrefFor({ send: pick })} />
  );
  const filter = filterOf(params);
  return (
    <ListPage
      title="Interviews"
      one="interview"
      kind={interviewList}
      address={address}
      version={version}
      list={list}
      searchLabel="Search by candidate or email"
      filter={<Filters address={address} choices={choices} views={views} />}
      exportPath={can(actor, "export") ? paths.exportInterviews : undefined}
      actions={
        <>
          <RecentBatches />
          {sendButton}
        </>
      }
      choice={{
        rows: canManage ? rows : [],
        acts,
        more: <CopyLinks filter={filter} />,
        latest,
      }}
      nothingHint={
        address.asked.attention
          ? "All clear here."
          : "Interviews move between tabs automatically."
      }
      empty={<NoInterviews sendButton={sendButton} />}
      table={
        <InterviewTable
          rows={rows}
          sorting={address.sorting}
          here={canManage ? here : null}
        />
      }
      dialogs={
        <>
          <CandidateDialogs
            actor={actor}
            params={{ send: oneOf(params.send), edit: oneOf(params.edit) }}
            closeHref={here}
          />
          <InterviewDialogs
            actor={actor}
            params={params}
            filter={filter}
            closeHref={here}
          />
        </>
      }
    />
  );
}

function NoInterviews({ sendButton }: { sendButton: Elements }) {
  return (
    <EmptyState icon={<Video />} title="No interviews yet" action={sendButton}>
      Send an interview, then track it here.
    </EmptyState>
  );
}

function RecentBatches() {
  return (
    <ButtonLink href={paths.batches} icon={<History />}>
      Recent bulk actions
    </ButtonLink>
  );
}

function Filters({
  address,
  choices,
  views,
}: {
  address: Pick<ListAddress<string, string>, "asked" | "hrefFor">;
  choices: FilterChoices;
  views: ListedView[];
}) {
  const { attention } = address.asked;
  return (
    <>
      {attention && (
        <FilterChip
          label="Needs attention"
          value={attentionTitles[attention]}
          removeHref={address.hrefFor({ attention: null, page: null })}
        />
      )}
      <InterviewFilters choices={choices}>
        <SavedViews list="interviews" path={paths.interviews} views={views} />
      </InterviewFilters>
    </>
  );
}
