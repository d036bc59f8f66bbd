import { CircleAlert, CircleCheck, Copy, TriangleAlert } from "lucide-react";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { PreviewRow } from "@/lib/imports/queries";
import { RowOutcome } from "./row-outcome";

/** The first rows as they will be read. */
export function PreviewTable({ rows }: { rows: PreviewRow[] }) {
  return (
    <Table label="The first rows as they will be read">
      <thead>
        <tr>
          <Th className="text-end">Row</Th>
          <Th>Name</Th>
          <Th>Email</Th>
          <Th className="max-md:hidden">What will happen</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.line}>
            <Td className="w-px text-end text-muted">{row.line}</Td>
            <Td className="max-w-40 truncate">
              <bdi>{row.name || "—"}</bdi>
              <div className="whitespace-normal md:hidden">
                <Fate row={row} />
              </div>
            </Td>
            <Td className="max-w-40 truncate">{row.email || "—"}</Td>
            <Td className="max-md:hidden">
              <Fate row={row} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Fate({ row }: { row: PreviewRow }) {
  if (row.problem)
    return (
      <RowOutcome tone="danger" icon={<CircleAlert />}>
        {row.problem}
      </RowOutcome>
    );
  if (row.isDuplicate)
    return (
      <RowOutcome tone="muted" icon={<Copy />}>
        Skipped: this address is there already
      </RowOutcome>
    );
  if (row.hint)
    return (
      <RowOutcome tone="warn" icon={<TriangleAlert />}>
        Added. {row.hint}
      </RowOutcome>
    );
  return (
    <RowOutcome tone="success" icon={<CircleCheck />}>
      Added
    </RowOutcome>
  );
}
