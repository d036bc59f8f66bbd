import { CircleAlert, CircleCheck, Copy, TriangleAlert } from "lucide-react";
import type { ReportRow } from "@/lib/portal/imports/queries";
import { RowOutcome } from "./row-outcome";
import { RowTable } from "./row-table";

/** What became of each row of the file. */
export function ReportTable({ rows }: { rows: ReportRow[] }) {
  return (
    <RowTable
      label="Rows of the file"
      fateLabel="Result"
      rows={rows.map((row) => {
        const person = row.inFile ?? row.candidate;
        return {
          line: row.line,
          name: person?.name ?? "",
          email: person?.email ?? "",
          candidateId: row.candidate?.id,
          fate: <Fate row={row} />,
        };
      })}
    />
  );
}

function Fate({ row: { outcome, reason } }: { row: ReportRow }) {
  switch (outcome) {
    case "INVALID":
      return (
        <RowOutcome tone="danger" icon={<CircleAlert />}>
          {reason}
        </RowOutcome>
      );
    case "DUPLICATE":
      return (
        <RowOutcome tone="muted" icon={<Copy />}>
          {`Skipped. ${reason ?? ""}`}
        </RowOutcome>
      );
    case "ADDED":
      return reason ? (
        <RowOutcome tone="warn" icon={<TriangleAlert />}>
          {`Added. ${reason}`}
        </RowOutcome>
      ) : (
        <RowOutcome tone="success" icon={<CircleCheck />}>
          Added
        </RowOutcome>
      );
  }
}
