import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { Live } from "@/components/live";
import { ExportLink } from "@/components/portal/export-link";
import { PageHeader } from "@/components/portal/page-header";
import { ButtonLink } from "@/components/ui/button";
import { clearOfToasts } from "@/components/ui/clear-of-toasts";
import type { Elements } from "@/components/ui/elements";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { TabLinks } from "@/components/ui/tab-links";
import type { Counts } from "@/lib/lists/count-queries";
import type { ListKind } from "@/lib/lists/kinds";
import type { Asked, ListAddress } from "@/lib/lists/list-url";
import type { Paging } from "@/lib/paging";
import { Pages } from "./pages";

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
  /** A tab that is there only when something is in it. */
  hiddenWhenEmpty?: Facet;
  /** A filter beyond search and tabs, as it is set now; must be removable. */
  filter?: Elements;
  /** Where all that the list finds is downloaded, for those who may. */
  exportPath?: string | undefined;
  actions?: ReactNode;
  /** Instead of everything else, when the organization has none at all. */
  empty: Elements;
  /** Why a tab may have nothing in it. */
  nothingHint: string;
  /** Stays in sight at the foot of the list, whatever it finds. */
  dock?: Elements;
  /** The table. */
  children: Elements;
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
  hiddenWhenEmpty,
  filter,
  exportPath,
  actions,
  empty,
  nothingHint,
  dock,
  children,
}: ListPageProps<Facet, Sort>) {
  const { q, jobId, attention, filters } = address.asked;
  const isFiltered = Boolean(q ?? jobId ?? attention ?? filters);
  const isEmpty = counts.ALL.value === 0 && !counts.ALL.isMore && !isFiltered;
  return (
    <>
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
            <SearchInput
              label={searchLabel}
              className="max-w-sm min-w-40 flex-1"
            />
            {filter}
            {exportPath && (
              <div className="ms-auto">
                <ExportLink
                  href={address.hrefFor({ page: null }, exportPath)}
                />
              </div>
            )}
          </div>
          <TabLinks
            label={`${title} by ${kind.facet}`}
            tabs={tabsOf(kind, address, counts, hiddenWhenEmpty)}
          />
          {paging.length > 0 ? (
            <div>
              {children}
              <Pages
                paging={paging}
                hrefFor={(page) => address.hrefFor({ page })}
              />
            </div>
          ) : (
            <Nothing
              title={title}
              one={one}
              kind={kind}
              asked={address.asked}
              total={counts.ALL.value}
              hint={nothingHint}
            />
          )}
          <div
            {...clearOfToasts}
            className="sticky bottom-3 z-20 flex flex-col gap-2 empty:hidden"
          >
            {dock}
          </div>
        </div>
      )}
    </>
  );
}

/** A tab for all rows, and one for each facet. */
function tabsOf<Facet extends string, Sort extends string>(
  kind: ListKind<Facet, Sort>,
  { asked: { facet }, facetHref }: ListAddress<Facet, Sort>,
  counts: Counts<Facet>,
  hiddenWhenEmpty: Facet | undefined,
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
  const facets = (Object.keys(kind.labels) as Facet[]).filter(
    (each) =>
      each !== hiddenWhenEmpty || each === facet || counts[each].value > 0,
  );
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
  hint,
}: {
  title: string;
  one: string;
  kind: ListKind<Facet, Sort>;
  asked: Asked<Facet, Sort>;
  /** In all tabs together. */
  total: number;
  hint: string;
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
          : hint}
    </EmptyState>
  );
}

/** "No active candidates"; the stage "Hired" is a noun of its own. */
function nothingIn(facetLabel: string | null, title: string): string {
  if (facetLabel === "Hired") return "No hires yet";
  const kind = title.toLowerCase();
  return facetLabel ? `No ${facetLabel.toLowerCase()} ${kind}` : `No ${kind}`;
}
