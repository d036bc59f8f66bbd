import { ListTable, RowLink, Td, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatCount } from "@/lib/format";
import type { ListedJob } from "@/lib/jobs/queries";
import { rowCountLimit } from "@/lib/paging";
import { paths } from "@/lib/paths";

export function JobTable({ jobs }: { jobs: ListedJob[] }) {
  return (
    <ListTable label="Jobs">
      <thead>
        <tr>
          <Th>Job</Th>
          <Th className="w-56 max-md:hidden">Location</Th>
          <Th className="w-48 text-end max-sm:w-24">
            Published<span className="max-sm:sr-only"> templates</span>
          </Th>
          <Th className="w-28 text-end">Interviews</Th>
          <Th className="w-36 max-lg:hidden">Created</Th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <Tr key={job.id}>
            <Td className="truncate">
              <RowLink href={paths.job(job.id)} title={job.title}>
                <bdi>{job.title}</bdi>
              </RowLink>
            </Td>
            <Td className="truncate text-muted max-md:hidden">
              {job.location || "—"}
            </Td>
            <Td className="text-end">{formatCount(job.publishedTemplates)}</Td>
            <Td className="text-end">
              {formatCount(job.interviews, rowCountLimit)}
            </Td>
            <Td className="text-muted max-lg:hidden">
              <Time at={job.createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </ListTable>
  );
}
