import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatCount } from "@/lib/format";
import type { ListedJob } from "@/lib/jobs/queries";
import { rowCountLimit } from "@/lib/paging";
import { paths } from "@/lib/paths";

export function JobTable({ jobs }: { jobs: ListedJob[] }) {
  return (
    <Table label="Jobs">
      <thead>
        <tr>
          <Th>Job</Th>
          <Th className="max-sm:hidden">Location</Th>
          <Th className="text-end">
            Published<span className="max-sm:sr-only"> templates</span>
          </Th>
          <Th className="text-end">Interviews</Th>
          <Th className="max-md:hidden">Created</Th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <Tr key={job.id}>
            <Td className="min-w-40">
              <RowLink href={paths.job(job.id)}>
                <bdi className="wrap-anywhere">{job.title}</bdi>
              </RowLink>
            </Td>
            <Td className="max-w-56 truncate text-muted max-sm:hidden">
              {job.location || "—"}
            </Td>
            <Td className="text-end">{formatCount(job.publishedTemplates)}</Td>
            <Td className="text-end">
              {formatCount(job.interviews, rowCountLimit)}
            </Td>
            <Td className="text-muted max-md:hidden">
              <Time at={job.createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
