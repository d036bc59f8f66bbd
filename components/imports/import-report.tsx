import { CircleX, SearchX } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { DownloadButton } from "@/components/ui/download-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { formatCount, plural } from "@/lib/format";
import { pageSize } from "@/lib/paging";
import { paths } from "@/lib/paths";
import { rowsKeptDays } from "@/lib/portal/imports/limits";
import type { ImportDetails, ReportRow } from "@/lib/portal/imports/queries";
import { importShows, type ImportShow } from "@/lib/portal/imports/report";
import { addressOf } from "@/lib/query-string";
import { ReportTable } from "./report-table";

type Props = {
  source: ImportDetails;
  show: ImportShow;
  page: number;
  rows: ReportRow[];
  counts: Record<ImportShow, number>;
};

/** The report of an import that is over, row by row. */
export function ImportReport(props: Props) {
  const { source, show, page, rows, counts } = props;
  const hrefFor = (one: ImportShow, number = 1) =>
    addressOf(paths.candidateImport(source.id), {
      show: one === "all" ? null : one,
      page: number > 1 ? String(number) : null,
    });
  const shows = Object.keys(importShows) as ImportShow[];
  return (
    <div className="flex flex-col gap-4">
      {source.status === "FAILED" && (
        <Banner tone="danger" icon={<CircleX />}>
          {source.failure}
        </Banner>
      )}
      <Summary {...props} />
      <TabLinks
        label="Rows by result"
        tabs={shows
          .filter((one) => one === "all" || one === show || counts[one] > 0)
          .map((one) => ({
            href: hrefFor(one),
            label: importShows[one],
            count: counts[one],
            isCurrent: one === show,
          }))}
      />
      {rows.length > 0 ? (
        <div>
          <ReportTable rows={rows} />
          <ReportPages
            page={page}
            total={counts[show]}
            hrefFor={(number) => hrefFor(show, number)}
          />
        </div>
      ) : (
        <EmptyState icon={<SearchX />} title="No rows here">
          {source.status === "CANCELLED" && source.done === 0
            ? "This import was canceled before any row was imported."
            : "Choose another tab above."}
        </EmptyState>
      )}
    </div>
  );
}

/** How many were added, and what to do about those that were not. */
function Summary({ source, show, counts }: Props) {
  const { id, status, added, done, total, hasRows } = source;
  const download =
    (show === "duplicates" || counts.problems === 0) && counts.duplicates > 0
      ? "duplicates"
      : "problems";
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-pretty" role="status">
          <strong className="font-semibold">
            {`${plural(added, "candidate")} added`}
          </strong>
          <span>{`${counts.duplicates > 0 ? `, ${plural(counts.duplicates, "duplicate")} skipped` : ""}${counts.problems > 0 ? `, ${plural(counts.problems, "row")} with a problem` : ""}. ${status !== "DONE" ? `${formatCount((total ?? 0) - done)} of ${plural(total ?? 0, "row")} not imported.` : ""}`}</span>
        </p>
        {hasRows && counts[download] > 0 && (
          <DownloadButton action={paths.importRows(id, download)}>
            {download === "problems"
              ? "Download problem rows"
              : "Download duplicate rows"}
          </DownloadButton>
        )}
      </div>
      {hasRows && counts.problems > 0 && (
        <p className="max-w-prose text-sm text-pretty text-muted">{`Download the problem rows, fix them, and import the file again. Each row includes the reason. They’re kept for ${rowsKeptDays} days.`}</p>
      )}
      {!hasRows && counts.problems + counts.duplicates > 0 && (
        <p className="max-w-prose text-sm text-pretty text-muted">{`Rows that weren’t added were deleted ${rowsKeptDays} days after the import.`}</p>
      )}
    </>
  );
}

/** A finished report's rows are counted and stay as they are: its pages are plain numbers. */
function ReportPages({
  page,
  total,
  hrefFor,
}: {
  page: number;
  total: number;
  hrefFor: (page: number) => string;
}) {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <Pagination
      range={`${formatCount(from)}–${formatCount(to)} of ${formatCount(total)}`}
      position={`Page ${formatCount(page)} of ${formatCount(last)}`}
      hrefs={{
        first: page > 1 ? hrefFor(1) : undefined,
        previous: page > 1 ? hrefFor(page - 1) : undefined,
        next: page < last ? hrefFor(page + 1) : undefined,
        last: page < last ? hrefFor(last) : undefined,
      }}
    />
  );
}
