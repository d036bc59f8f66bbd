import { CandidateName } from "@/components/candidates/candidate-name";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { BatchRow } from "@/lib/acts/batches/queries";
import type { BatchKind } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";
import { ItemBadge } from "./batch-state";

/** The rows of a batch, each with what became of it and why. */
export function BatchItems({
  rows,
  kind,
  isRunning,
}: {
  rows: BatchRow[];
  kind: BatchKind;
  isRunning: boolean;
}) {
  return (
    <Table label="Rows">
      <thead>
        <tr>
          <Th>Candidate</Th>
          <Th>Result</Th>
          <Th className="max-md:hidden">Reason</Th>
          <Th>
            <span className="sr-only">Interview</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="w-full max-w-0 min-w-36">
              {row.candidate ? (
                <CandidateName
                  candidate={row.candidate}
                  href={paths.candidate(row.candidate.id)}
                />
              ) : (
                <span className="text-muted">Deleted candidate</span>
              )}
              {row.message && (
                <p className="text-sm text-pretty wrap-anywhere text-muted md:hidden">
                  {row.message}
                </p>
              )}
            </Td>
            <Td>
              <ItemBadge
                kind={kind}
                status={row.status}
                isRunning={isRunning}
              />
            </Td>
            <Td className="max-md:hidden">
              <p className="w-64 text-sm text-pretty wrap-anywhere text-muted xl:w-md">
                {row.message}
              </p>
            </Td>
            <Td className="w-px">
              {row.interviewId && (
                <TextLink
                  href={paths.interview(row.interviewId)}
                  className="relative whitespace-nowrap"
                >
                  View<span className="max-sm:sr-only"> interview</span>
                </TextLink>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
