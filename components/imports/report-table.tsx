import { CircleAlert, CircleCheck, Copy, TriangleAlert } from "lucide-react";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ReportRow } from "@/lib/imports/queries";
import { paths } from "@/lib/paths";
import { RowOutcome } from "./row-outcome";

/** What became of each row of the file. */
export function ReportTable({ rows }: { rows: ReportRow[] }) {
  return (
    <Table label="Rows of the file">
      <thead>
        <tr>
          <Th className="text-end">Row</Th>
          <Th>In the file</Th>
          <Th className="max-md:hidden">What happened</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const person = row.inFile ?? row.candidate;
          return (
            <Tr key={row.line}>
              <Td className="w-px text-end text-muted">{row.line}</Td>
              <Td className="max-w-64">
                <p dir="auto" className="truncate text-left font-medium">
                  {person?.name || "—"}
                </p>
                <p className="truncate text-sm text-muted">
                  {person?.email || "—"}
                </p>
                <div className="mt-1 md:hidden">
                  <Fate row={row} />
                </div>
              </Td>
              <Td className="max-md:hidden">
                <Fate row={row} />
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Fate({ row }: { row: ReportRow }) {
  const { outcome, reason, candidate } = row;
  const link = candidate && (
    <TextLink href={paths.candidate(candidate.id)} prefetch={false}>
      {outcome === "ADDED" ? "Open" : "Open that candidate"}
    </TextLink>
  );
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
          Skipped. {reason} {link}
        </RowOutcome>
      );
    case "ADDED":
      return reason ? (
        <RowOutcome tone="warn" icon={<TriangleAlert />}>
          Added. {reason} {link}
        </RowOutcome>
      ) : (
        <RowOutcome tone="success" icon={<CircleCheck />}>
          Added {link}
        </RowOutcome>
      );
  }
}
