import { answer } from "@/app/api/answer";
import { csvAnswer } from "@/app/api/csv-answer";
import { hasRole } from "@/lib/auth/proof";
import { findActor } from "@/lib/auth/session";
import { exportImportRows, findImport } from "@/lib/imports/queries";
import { refuse } from "@/lib/result";

type Context = { params: Promise<{ id: string }> };

/** The rows that were not added, `?show=problems` or `?show=duplicates`, with the reason: to mend and import again. */
export async function GET(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const actor = await findActor();
  const source =
    actor && hasRole(actor, "RECRUITER")
      ? await findImport(actor, (await params).id)
      : null;
  if (!actor || !source?.hasRows)
    return answer(
      refuse("not_found", "The rows of this import are no longer kept."),
    );
  const asked = new URL(request.url).searchParams.get("show");
  const show = asked === "duplicates" ? "duplicates" : "problems";
  const { header, pages } = exportImportRows(actor, source, show);
  const name = source.fileName.replace(/\.[^.]*$/, "");
  return csvAnswer(`${name}-${show}.csv`, header, pages);
}
