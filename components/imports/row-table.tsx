import { CircleAlert, CircleCheck, Copy, TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { paths } from "@/lib/paths";

/** The fate of a row. */
export type Fate = { tone: keyof typeof looks; words: string };

const looks = {
  success: { icon: <CircleCheck />, className: "[&_svg]:text-success" },
  warn: { icon: <TriangleAlert />, className: "text-warn" },
  danger: { icon: <CircleAlert />, className: "text-danger" },
  muted: { icon: <Copy />, className: "text-muted" },
};

type Row = {
  line: number;
  name: string;
  email: string;
  /** Leads to this candidate: the one it made, or who was there. */
  candidateId?: string | undefined;
  fate: Fate;
};

/** Rows of an uploaded file: who stands there, and what becomes of it. */
export function RowTable({ label, rows }: { label: string; rows: Row[] }) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th className="text-end">Row</Th>
          <Th>In the file</Th>
          <Th className="max-md:hidden">Result</Th>
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
              <div className="mt-1 md:hidden">
                <Outcome fate={fate} />
              </div>
            </Td>
            <Td className="max-md:hidden">
              <Outcome fate={fate} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Outcome({ fate: { tone, words } }: { fate: Fate }) {
  const { icon, className } = looks[tone];
  return (
    <span
      className={cn(
        "flex items-start gap-1.5 text-sm [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0",
        className,
      )}
    >
      {icon}
      <span className="min-w-0 wrap-anywhere">{words}</span>
    </span>
  );
}
