import {
  CircleCheck,
  CircleSlash,
  CircleX,
  FileUp,
  LoaderCircle,
} from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Elements } from "@/components/ui/elements";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatCount } from "@/lib/format";
import type { ImportStatus } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";
import type { ImportListRow } from "@/lib/portal/imports/queries";

const looks: Record<
  ImportStatus,
  { tone: Tone; icon: Elements; label: string }
> = {
  UPLOADED: { tone: "warn", icon: <FileUp />, label: "Not started" },
  RUNNING: { tone: "accent", icon: <LoaderCircle />, label: "Importing" },
  DONE: { tone: "success", icon: <CircleCheck />, label: "Done" },
  CANCELLED: { tone: "neutral", icon: <CircleSlash />, label: "Canceled" },
  FAILED: { tone: "danger", icon: <CircleX />, label: "Failed" },
};

export function ImportBadge({ status }: { status: ImportStatus }) {
  const { label, ...look } = looks[status];
  return <Badge {...look}>{label}</Badge>;
}

/** Past imports, newest first. */
export function ImportTable({ rows }: { rows: ImportListRow[] }) {
  return (
    <Table label="Past imports">
      <thead>
        <tr>
          <Th>File</Th>
          <Th>Status</Th>
          <Th className="text-end">Added</Th>
          <Th className="text-end max-sm:hidden">Duplicates</Th>
          <Th className="text-end max-sm:hidden">Problems</Th>
          <Th className="max-md:hidden">Uploaded</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td isMain>
              <RowLink
                href={paths.candidateImport(row.id)}
                dir="auto"
                className="block truncate text-left"
              >
                {row.fileName}
              </RowLink>
            </Td>
            <Td>
              <ImportBadge status={row.status} />
            </Td>
            <Td className="text-end">{formatCount(row.added)}</Td>
            <Td className="text-end max-sm:hidden">
              {formatCount(row.duplicates)}
            </Td>
            <Td className="text-end max-sm:hidden">
              {formatCount(row.invalid)}
            </Td>
            <Td className="text-muted max-md:hidden">
              <Time at={row.createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
