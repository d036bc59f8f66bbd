import type { ReportRow } from "@/lib/portal/imports/queries";
import { RowTable, type Fate } from "./row-table";

/** What became of each row of the file. */
export function ReportTable({ rows }: { rows: ReportRow[] }) {
  return (
    <RowTable
      label="Rows of the file"
      rows={rows.map((row) => {
        const person = row.inFile ?? row.candidate;
        return {
          line: row.line,
          name: person?.name ?? "",
          email: person?.email ?? "",
          candidateId: row.candidate?.id,
          fate: fateOf(row),
        };
      })}
    />
  );
}

function fateOf({ outcome, reason }: ReportRow): Fate {
  switch (outcome) {
    case "INVALID":
      return { tone: "danger", words: reason ?? "" };
    case "DUPLICATE":
      return { tone: "muted", words: `Skipped. ${reason ?? ""}` };
    case "ADDED":
      return reason
        ? { tone: "warn", words: `Added. ${reason}` }
        : { tone: "success", words: "Added" };
  }
}
