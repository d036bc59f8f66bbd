import { csvAnswer } from "@/app/api/csv-answer";
import { downloadRoute, noDownload } from "@/app/api/download";
import { recordRowsExport } from "@/lib/portal/exports/mutations";
import { exportImportRows, findImport } from "@/lib/portal/imports/queries";

type Context = { params: Promise<{ id: string }> };

/** The rows that were not added, `?show=problems` or `?show=duplicates`, with the reason: to mend and import again. */
export const POST = downloadRoute<Context>(
  async (actor, request, { params }) => {
    const source = await findImport(actor, (await params).id);
    if (!source?.hasRows)
      return noDownload(
        404,
        "The rows of this import are no longer available.",
      );
    const recorded = await recordRowsExport(actor, source.id);
    if (!recorded.ok) return noDownload(403, recorded.error.message);
    const asked = new URL(request.url).searchParams.get("show");
    const show = asked === "duplicates" ? "duplicates" : "problems";
    const { header, pages } = exportImportRows(actor, source, show);
    const name = source.fileName.replace(/\.[^.]*$/, "");
    return csvAnswer(`${name}-${show}.csv`, header, pages);
  },
);
