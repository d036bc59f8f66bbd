import { csvAnswer } from "@/app/api/csv-answer";
import { hasRole, type Actor } from "@/lib/auth/proof";
import { findActor } from "@/lib/auth/session";
import { exportDay } from "@/lib/exports/moment";
import type { Export } from "@/lib/exports/queries";
import { getOrganization } from "@/lib/organizations/queries";

/** A GET that saves what a list's page finds: its address has the same `q` and `status`. For those who may edit. */
export function exportRoute<Status extends string>(
  name: string,
  statuses: Record<Status, string>,
  read: (
    actor: Actor,
    filter: { q?: string; status?: Status },
  ) => Promise<Export>,
) {
  return async (request: Request): Promise<Response> => {
    const actor = await findActor();
    if (!actor || !hasRole(actor, "RECRUITER"))
      return new Response(null, { status: 403 });
    const params = new URL(request.url).searchParams;
    const q = params.get("q");
    const status = (Object.keys(statuses) as Status[]).find(
      (one) => one.toLowerCase().replace("_", "-") === params.get("status"),
    );
    const { header, pages } = await read(actor, {
      ...(q ? { q } : {}),
      ...(status ? { status } : {}),
    });
    const { timeZone } = await getOrganization(actor);
    const day = exportDay(new Date(), timeZone);
    return csvAnswer(`${name}-${day}.csv`, header, pages);
  };
}
