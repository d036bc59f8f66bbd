import type { ReactNode } from "react";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { paths } from "@/lib/paths";

type Row = {
  line: number;
  name: string;
  email: string;
  /** Leads to this candidate: the one it made, or who was there. */
  candidateId?: string | undefined;
  fate: ReactNode;
};

/** Rows of an uploaded file: who stands there, and what becomes of it. */
export function RowTable({
  label,
  fateLabel,
  rows,
}: {
  label: string;
  fateLabel: string;
  rows: Row[];
}) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th className="text-end">Row</Th>
          <Th>In the file</Th>
          <Th className="max-md:hidden">{fateLabel}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, name, email, candidateId, fate }) => (
          <Tr key={line}>
            <Td className="w-px text-end text-muted">{line}</Td>
            <Td className="w-full max-w-0 md:w-1/2">
              {candidateId ? (
                <RowLink
                  href={paths.candidate(candidateId)}
                  dir="auto"
                  className="block truncate text-left"
                >
                  {name}
                </RowLink>
              ) : (
                <p dir="auto" className="truncate text-left font-medium">
                  {name || "—"}
                </p>
              )}
              <p className="truncate text-sm text-muted">{email || "—"}</p>
              <div className="mt-1 md:hidden">{fate}</div>
            </Td>
            <Td className="max-md:hidden">{fate}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
