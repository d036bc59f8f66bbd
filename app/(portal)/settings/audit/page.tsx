import { ScrollText, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { Pages } from "@/components/lists/pages";
import { ButtonLink } from "@/components/ui/button";
import { DownloadButton } from "@/components/ui/download-button";
import { EmptyState } from "@/components/ui/empty-state";
import { auditYears } from "@/lib/activity/audit-log";
import { can } from "@/lib/auth/permissions";
import type { SearchParams } from "@/lib/lists/list-url";
import { paths } from "@/lib/paths";
import { auditFilterParams, readAuditFilter } from "@/lib/portal/audit/filter";
import { listAuditLines, listAuditPeople } from "@/lib/portal/audit/queries";
import { addressOf, oneOf } from "@/lib/query-string";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditSettingsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { actor } = await requireMember();
  if (!can(actor, "audit.read")) notFound();
  const params = await searchParams;
  const filter = readAuditFilter(params);
  const [{ lines, paging }, people] = await Promise.all([
    listAuditLines(actor, filter, oneOf(params.page)),
    listAuditPeople(actor),
  ]);
  const here = paths.settingsSection("audit");
  const filterParams = auditFilterParams(filter);
  return (
    <section aria-labelledby="audit" data-wide className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 id="audit" className="font-semibold">
            Audit log
          </h2>
          <p className="text-pretty text-muted">{`Who signed in, opened candidate data or changed something. Kept for ${auditYears} years. Only owners see this.`}</p>
        </div>
        <DownloadButton action={addressOf(paths.exportAudit, filterParams)}>
          Export CSV
        </DownloadButton>
      </div>
      <AuditFilters people={people} />
      {lines.length > 0 ? (
        <div>
          <AuditTable lines={lines} />
          <Pages
            paging={paging}
            hrefFor={(page) => addressOf(here, { ...filterParams, page })}
          />
        </div>
      ) : Object.keys(filter).length > 0 ? (
        <EmptyState
          icon={<SearchX />}
          title="No matching events"
          action={<ButtonLink href={here}>Show all events</ButtonLink>}
        >
          Try another person, kind or date.
        </EmptyState>
      ) : (
        <EmptyState icon={<ScrollText />} title="No events yet">
          Sign-ins, exports and changes appear here.
        </EmptyState>
      )}
    </section>
  );
}
