import { CircleAlert, CircleCheck, Copy, TriangleAlert } from "lucide-react";
import type { PreviewRow } from "@/lib/portal/imports/queries";
import { RowOutcome } from "./row-outcome";
import { RowTable } from "./row-table";

/** The first rows as they will be read. */
export function PreviewTable({ rows }: { rows: PreviewRow[] }) {
  return (
    <RowTable
      label="Preview"
      fateLabel="Result"
      rows={rows.map((row) => ({ ...row, fate: <Fate row={row} /> }))}
    />
  );
}

function Fate({ row }: { row: PreviewRow }) {
  if (row.problem)
    return (
      <RowOutcome tone="danger" icon={<CircleAlert />}>
        {row.problem}
      </RowOutcome>
    );
  if (row.skippedFor)
    return (
      <RowOutcome tone="muted" icon={<Copy />}>
        {`Skipped: ${row.skippedFor}`}
      </RowOutcome>
    );
  if (row.hint)
    return (
      <RowOutcome tone="warn" icon={<TriangleAlert />}>
        {`Will be added. ${row.hint}`}
      </RowOutcome>
    );
  return (
    <RowOutcome tone="success" icon={<CircleCheck />}>
      Will be added
    </RowOutcome>
  );
}
