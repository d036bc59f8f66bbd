import { csvAnswer } from "@/app/api/csv-answer";
import { downloadRoute, noDownload } from "@/app/api/download";
import { readAuditFilter } from "@/lib/portal/audit/filter";
import { exportAudit } from "@/lib/portal/audit/queries";
import { exportDay } from "@/lib/portal/exports/moment";
import { recordListExport } from "@/lib/portal/exports/mutations";
import { getOrganization } from "@/lib/settings/queries";

/** Saves what the audit log's page finds: its address has the same parameters. */
export const POST = downloadRoute(async (actor, request) => {
  const recorded = await recordListExport(actor, "audit");
  if (!recorded.ok) return noDownload(403, recorded.error.message);
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { header, pages } = await exportAudit(actor, readAuditFilter(params));
  const { timeZone } = await getOrganization(actor);
  const day = exportDay(new Date(), timeZone);
  return csvAnswer(`audit-log-${day}.csv`, header, pages);
});
