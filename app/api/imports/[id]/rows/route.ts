import { answer } from "@/app/api/answer";
import { csvAnswer } from "@/app/api/csv-answer";
import { findActor } from "@/lib/auth/session";
import { recordRowsExport } from "@/lib/portal/exports/mutations";
import { exportImportRows, findImport } from "@/lib/portal/imports/queries";
import { refuse } from "@/lib/result";

type Context = { params: Promise<{ id: string }> };

/** The rows that were not added, `?show=problems` or `?show=duplicates`, with the reason: to mend and import again. */
export async function GET(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const actor = await findActor();
  const source = actor && (await findImport(actor, (await params).id));
  if (!actor || !source?.hasRows)
    return answer(
      refuse("not_found", "The rows of this import are no longer available."),
    );
  const recorded = await recordRowsExport(actor, source.id);
  if (!recorded.ok) return answer(recorded);
  const asked = new URL(request.url).searchParams.get("show");
  const show = asked === "duplicates" ? "duplicates" : "problems";
  const { header, pages } = exportImportRows(actor, source, show);
  const name = source.fileName.replace(/\.[^.]*$/, "");
  return csvAnswer(`${name}-${show}.csv`, header, pages);
}
