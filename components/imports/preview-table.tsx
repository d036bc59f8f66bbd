import type { PreviewRow } from "@/lib/portal/imports/queries";
import { RowTable, type Fate } from "./row-table";

/** The first rows as they will be read. */
export function PreviewTable({ rows }: { rows: PreviewRow[] }) {
  return (
    <RowTable
      label="Preview"
      rows={rows.map((row) => ({ ...row, fate: fateOf(row) }))}
    />
  );
}

function fateOf({ problem, skippedFor, hint }: PreviewRow): Fate {
  if (problem) return { tone: "danger", words: problem };
  if (skippedFor) return { tone: "muted", words: `Skipped: ${skippedFor}` };
  if (hint) return { tone: "warn", words: `Will be added. ${hint}` };
  return { tone: "success", words: "Will be added" };
}
