import { FileUp, SearchX, UserPlus, UsersRound } from "lucide-react";
import type { Metadata } from "next";
import { CandidateTable } from "@/components/candidates/candidate-table";
import { Live } from "@/components/live";
import { ExportLink } from "@/components/portal/export-link";
import { PageHeader } from "@/components/portal/page-header";
import { Pages } from "@/components/portal/pages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { TabLinks } from "@/components/ui/tab-links";
import { getVersion } from "@/lib/activity/queries";
import { addressOf, oneOf, type Params } from "@/lib/address";
import { hasRole } from "@/lib/auth/proof";
import { requireActor } from "@/lib/auth/session";
import { listCandidates } from "@/lib/candidates/queries";
import { candidateStatusLabels } from "@/lib/candidates/status";
import type { CandidateStatus } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";
import { CandidateDialogs } from "./dialogs";

export const metadata: Metadata = { title: "Candidates" };

const statuses = Object.keys(candidateStatusLabels) as CandidateStatus[];

export default async function CandidatesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  const params = await searchParams;
  const q = oneOf(params.q);
  const page = oneOf(params.page);
  const status = statuses.find((one) => toParam(one) === oneOf(params.status));
  const version = await getVersion(actor);
  const { rows, counts, paging } = await listCandidates(actor, {
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(page ? { page } : {}),
  });

  const here = { q, status: status && toParam(status), page };
  const address = (changes: Params) =>
    addressOf(paths.candidates, { ...here, ...changes });
  const canEdit = hasRole(actor, "RECRUITER");
  const addButtons = canEdit && (
    <>
      <ButtonLink href={paths.importCandidates} icon={<FileUp />}>
        Import CSV
      </ButtonLink>
      <ButtonLink
        href={address({ add: "1" })}
        scroll={false}
        variant="primary"
        icon={<UserPlus />}
      >
        Add candidate
      </ButtonLink>
    </>
  );
  const isEmpty = counts.ALL === 0 && !q;

  return (
    <>
      <Live version={version} />
      <PageHeader
        title="Candidates"
        count={isEmpty || q ? undefined : counts.ALL}
        actions={!isEmpty && addButtons}
      />
      {isEmpty ? (
        <EmptyState
          icon={<UsersRound />}
          title="Add your first candidate"
          action={addButtons}
        >
          A candidate needs a name and an email address. Then one press sends
          them an interview. A whole list comes in as a CSV file.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap justify-between gap-2">
            <SearchInput
              label="Search by name or email"
              className="max-w-sm min-w-40 flex-1"
            />
            {canEdit && (
              <ExportLink
                href={addressOf(paths.exportCandidates, {
                  ...here,
                  page: null,
                })}
              />
            )}
          </div>
          <TabLinks
            label="Candidates by status"
            tabs={[
              {
                href: address({ status: null, page: null }),
                label: "All",
                count: counts.ALL,
                isCurrent: !status,
              },
              ...statuses
                .filter(
                  (one) => one !== "LAPSED" || one === status || counts.LAPSED,
                )
                .map((one) => ({
                  href: address({ status: toParam(one), page: null }),
                  label: candidateStatusLabels[one],
                  count: counts[one],
                  isCurrent: one === status,
                })),
            ]}
          />
          {rows.length > 0 ? (
            <div>
              <CandidateTable
                rows={rows}
                sendHref={canEdit ? (id) => address({ send: id }) : null}
                editHref={canEdit ? (id) => address({ edit: id }) : null}
              />
              <Pages paging={paging} hrefFor={(page) => address({ page })} />
            </div>
          ) : (
            <EmptyState
              icon={<SearchX />}
              title={
                q
                  ? `Nobody here matches “${q}”`
                  : `No candidate is ${status ? candidateStatusLabels[status].toLowerCase() : "here"}`
              }
              action={
                <ButtonLink href={paths.candidates}>
                  Show all candidates
                </ButtonLink>
              }
            >
              {q && status && counts.ALL > 0
                ? "There are matches with another status."
                : q
                  ? "Try a part of the name or of the address."
                  : "Candidates move between these tabs by themselves as their interviews go on."}
            </EmptyState>
          )}
        </div>
      )}
      <CandidateDialogs
        actor={actor}
        params={{
          add: oneOf(params.add),
          edit: oneOf(params.edit),
          send: oneOf(params.send),
        }}
        closeHref={address({})}
        editHref={(id) => address({ edit: id })}
      />
    </>
  );
}

function toParam(status: CandidateStatus): string {
  return status.toLowerCase();
}
