import { FileUp, Send, UserPlus, UsersRound } from "lucide-react";
import type { Metadata } from "next";
import { CandidateTable } from "@/components/candidates/candidate-table";
import { ListPage } from "@/components/lists/list-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { findLatestBatch } from "@/lib/acts/batches/queries";
import { filterOf } from "@/lib/acts/batches/selection-url";
import { can } from "@/lib/auth/permissions";
import { candidateList } from "@/lib/candidates/list";
import { listCandidates } from "@/lib/candidates/queries";
import { readListAddress, type SearchParams } from "@/lib/lists/list-url";
import { paths } from "@/lib/paths";
import { oneOf } from "@/lib/query-string";
import { requireMember } from "../member";
import { CandidateDialogs } from "./dialogs";

export const metadata: Metadata = { title: "Candidates" };

const acts = [{ param: "send", label: "Send Interview…", icon: <Send /> }];

export default async function CandidatesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { actor, version } = await requireMember();
  const params = await searchParams;
  const address = readListAddress(candidateList, params);
  const [{ rows, ...list }, latest] = await Promise.all([
    listCandidates(actor, address.asked),
    findLatestBatch(actor),
  ]);
  const here = address.hrefFor({});
  const canSend = can(actor, "interview.send");
  const addButtons = can(actor, "candidate.edit") && (
    <AddButtons addHref={address.hrefFor({ add: "1" })} />
  );
  return (
    <ListPage
      title="Candidates"
      one="candidate"
      kind={candidateList}
      address={address}
      version={version}
      list={list}
      searchLabel="Search by name or email"
      exportPath={can(actor, "export") ? paths.exportCandidates : undefined}
      actions={addButtons}
      choice={{ rows: canSend ? rows : [], acts, latest }}
      nothingHint="Candidates move between tabs automatically as their interviews progress."
      empty={
        <EmptyState
          icon={<UsersRound />}
          title="Add your first candidate"
          action={addButtons}
        >
          All you need is a name and an email address. Then send an interview in
          one click. You can also import a CSV.
        </EmptyState>
      }
      table={
        <CandidateTable
          rows={rows}
          sorting={address.sorting}
          here={canSend ? here : null}
        />
      }
      dialogs={
        <CandidateDialogs
          actor={actor}
          params={{
            add: oneOf(params.add),
            edit: oneOf(params.edit),
            send: oneOf(params.send),
          }}
          filter={filterOf(params)}
          closeHref={here}
        />
      }
    />
  );
}

function AddButtons({ addHref }: { addHref: string }) {
  return (
    <>
      <ButtonLink href={paths.importCandidates} icon={<FileUp />}>
        Import CSV
      </ButtonLink>
      <ButtonLink
        href={addHref}
        scroll={false}
        variant="primary"
        icon={<UserPlus />}
      >
        Add candidate
      </ButtonLink>
    </>
  );
}
