import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { BatchStrip } from "@/components/batches/batch-strip";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { Selection } from "@/components/selection/selection";
import {
  SelectionBar,
  type BulkAct,
} from "@/components/selection/selection-bar";
import { ButtonLink } from "@/components/ui/button";
import { clearOfToasts } from "@/components/ui/clear-of-toasts";
import { DownloadButton } from "@/components/ui/download-button";
import type { Elements } from "@/components/ui/elements";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { TabLinks } from "@/components/ui/tab-links";
import type { LatestBatch } from "@/lib/acts/batches/queries";
import type { Counts } from "@/lib/lists/count-queries";
import type { ListKind } from "@/lib/lists/kinds";
import type { Asked, ListAddress } from "@/lib/lists/list-url";
import type { Count, Paging } from "@/lib/paging";
import { Pages } from "./pages";

type Choice = {
  /** The rows of this page; none for those who may not act on them. */
  rows: { id: string }[];
  acts: BulkAct[];
  /** Acts that ask nothing first. */
  more?: Elements;
  /** The reader's latest act on many rows. */
  latest: LatestBatch | null;
};

type ListPageProps<Facet extends string, Sort extends string> = {
  title: string;
  /** "interview", as in "No interview matches". */
  one: string;
  kind: ListKind<Facet, Sort>;
  address: ListAddress<Facet, Sort>;
  /** Of the page’s `requireMember`, read before the list. */
  version: string;
  list: { counts: Counts<Facet>; paging: Paging };
  searchLabel: string;
  /** A filter beyond search and tabs, as it is set now; must be removable. */
  filter?: Elements;
  /** Where all that the list finds is downloaded, for those who may. */
  exportPath?: string | undefined;
  actions?: ReactNode;
  /** Instead of everything else, when the organization has none at all. */
  empty: Elements;
  /** Why a tab may have nothing in it. */
  nothingHint: string;
  /** For a list whose rows can be chosen. */
  choice?: Choice;
  /** The table. */
  table: Elements;
  /** Opened over the list by its address. */
  dialogs?: Elements;
};

/** A long list: title and actions, search, tabs with counts, the table, pages; or what to do when there is nothing. */
export function ListPage<Facet extends string, Sort extends string>({
  title,
  one,
  kind,
  address,
  version,
  list: { counts, paging },
  searchLabel,
  filter,
  exportPath,
  actions,
  empty,
  nothingHint,
  choice,
  table,
  dialogs,
}: ListPageProps<Facet, Sort>) {
  const { q, jobId, attention, filters, facet } = address.asked;
  const isFiltered = Boolean(q ?? jobId ?? attention ?? filters);
  const isEmpty = counts.ALL.value === 0 && !counts.ALL.isMore && !isFiltered;
  return (
    <Selection
      scope={address.hrefFor({ page: null, sort: null })}
      ids={choice?.rows.map(({ id }) => id) ?? []}
    >
      <Live version={version} />
      <PageHeader
        title={title}
        count={isEmpty || isFiltered ? undefined : counts.ALL}
        actions={!isEmpty && actions}
      />
      {isEmpty ? (
        empty
      ) : (
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center gap-2">
            <SearchInput label={searchLabel} />
            {filter}
            {exportPath && (
              <DownloadButton
                action={address.hrefFor({ page: null }, exportPath)}
                className="ms-auto"
              >
                Export CSV
              </DownloadButton>
            )}
          </div>
          <TabLinks
            label={`${title} by ${kind.facet}`}
            tabs={tabsOf(kind, address, counts)}
          />
          {paging.length > 0 ? (
            <div>
              {table}
              <Pages
                paging={paging}
                hrefFor={(page) => address.hrefFor({ page })}
              />
            </div>
          ) : (
            <Nothing
              {...{ title, one, kind, nothingHint }}
              asked={address.asked}
              total={counts.ALL.value}
            />
          )}
          {choice && (
            <Dock
              {...choice}
              here={address.hrefFor({})}
              total={counts[facet ?? "ALL"]}
            />
          )}
        </div>
      )}
      {dialogs}
    </Selection>
  );
}

/** At the foot of the list, whatever it finds: how far the latest act is, and what can be done with the chosen rows. */
function Dock({
  acts,
  more,
  latest,
  here,
  total,
}: Choice & { here: string; total: Count }) {
  return (
    <div
      {...clearOfToasts}
      className="sticky bottom-3 z-20 flex flex-col gap-2 empty:hidden"
    >
      <BatchStrip latest={latest} />
      <SelectionBar total={total} here={here} acts={acts}>
        {more}
      </SelectionBar>
    </div>
  );
}

/** A tab for all rows, and one for each facet. */
function tabsOf<Facet extends string, Sort extends string>(
  kind: ListKind<Facet, Sort>,
  { asked: { facet }, facetHref }: ListAddress<Facet, Sort>,
  counts: Counts<Facet>,
) {
  const tab = (each: Facet | null, label: string) => {
    const count = counts[each ?? "ALL"];
    return {
      href: facetHref(each),
      label,
      // "At least 0" says nothing.
      count: count.isMore && count.value === 0 ? undefined : count,
      isCurrent: each === (facet ?? null),
    };
  };
  const facets = Object.keys(kind.labels) as Facet[];
  return [
    tab(null, "All"),
    ...facets.map((each) => tab(each, kind.labels[each])),
  ];
}

/** Instead of the table, when a search, a tab or a filter finds nothing. */
function Nothing<Facet extends string, Sort extends string>({
  title,
  one,
  kind,
  asked: { q, facet },
  total,
  nothingHint,
}: {
  title: string;
  one: string;
  kind: ListKind<Facet, Sort>;
  asked: Asked<Facet, Sort>;
  /** In all tabs together. */
  total: number;
  nothingHint: string;
}) {
  return (
    <EmptyState
      icon={<SearchX />}
      title={
        q
          ? `No ${one} matches “${q}”`
          : nothingIn(facet ? kind.labels[facet] : null, title)
      }
      action={
        <ButtonLink href={kind.path}>
          {`Show all ${title.toLowerCase()}`}
        </ButtonLink>
      }
    >
      {q && facet && total > 0
        ? `There are matches under another ${kind.facet}.`
        : q
          ? "Try part of the name or email address."
          : nothingHint}
    </EmptyState>
  );
}

/** "No active candidates"; the stage "Hired" is a noun of its own. */
function nothingIn(facetLabel: string | null, title: string): string {
  if (facetLabel === "Hired") return "No hires yet";
  const kind = title.toLowerCase();
  return facetLabel ? `No ${facetLabel.toLowerCase()} ${kind}` : `No ${kind}`;
}
