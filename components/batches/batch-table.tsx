import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ListedBatch } from "@/lib/acts/batches/queries";
import { batchWords, progressSentence } from "@/lib/acts/batches/status";
import { paths } from "@/lib/paths";
import { BatchBadge } from "./batch-state";

/** Recent batches: what was done to how many, by whom, how it went. */
export function BatchTable({ rows }: { rows: ListedBatch[] }) {
  return (
    <Table label="Recent bulk actions">
      <thead>
        <tr>
          <Th>Action</Th>
          <Th>Status</Th>
          <Th className="max-md:hidden">By</Th>
          <Th className="max-sm:hidden">Started</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((batch) => (
          <Tr key={batch.id}>
            <Td className="w-full max-w-0 min-w-40">
              <RowLink
                href={paths.batch(batch.id)}
                dir="auto"
                className="block truncate text-left"
              >
                {`${batchWords[batch.kind].title}${batch.template ? `: ${batch.template.title}` : ""}`}
              </RowLink>
              <p className="text-sm text-muted tabular">
                {progressSentence(batch.kind, batch.status, batch.counts)}
              </p>
            </Td>
            <Td>
              <BatchBadge status={batch.status} />
            </Td>
            <Td className="max-md:hidden">
              <bdi>{batch.by}</bdi>
            </Td>
            <Td className="text-muted max-sm:hidden">
              <Time at={batch.createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
