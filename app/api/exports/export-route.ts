import { csvAnswer } from "@/app/api/csv-answer";
import { downloadRoute, noDownload } from "@/app/api/download";
import type { Actor } from "@/lib/auth/proof";
import type { ListKind } from "@/lib/lists/kinds";
import { readListAddress, type Asked } from "@/lib/lists/list-url";
import { exportDay } from "@/lib/portal/exports/moment";
import { recordListExport } from "@/lib/portal/exports/mutations";
import type { Export } from "@/lib/portal/exports/queries";
import { getOrganization } from "@/lib/settings/queries";

/** Saves what a list's page finds, in its order: its address has the same parameters. For those who may edit. */
export function exportRoute<Facet extends string, Sort extends string>(
  name: "candidates" | "interviews",
  kind: ListKind<Facet, Sort>,
  read: (actor: Actor, asked: Asked<Facet, Sort>) => Promise<Export>,
) {
  return downloadRoute(async (actor, request) => {
    const recorded = await recordListExport(actor, name);
    if (!recorded.ok) return noDownload(403, recorded.error.message);
    const params = Object.fromEntries(new URL(request.url).searchParams);
    const { asked } = readListAddress(kind, params);
    const { header, pages } = await read(actor, asked);
    const { timeZone } = await getOrganization(actor);
    const day = exportDay(new Date(), timeZone);
    return csvAnswer(`${name}-${day}.csv`, header, pages);
  });
}
