import Link from "next/link";
import { JobBadge } from "@/components/jobs/job-badge";
import { paths } from "@/lib/paths";
import type { ListedTemplate } from "@/lib/templates/queries";
import { TemplateTable } from "./template-table";

/** Templates under the job they belong to. They come sorted by job. */
export function TemplateGroups({ templates }: { templates: ListedTemplate[] }) {
  const groups = Map.groupBy(templates, ({ job }) => job.id);
  return (
    <div className="flex flex-col gap-8">
      {Array.from(groups, ([jobId, ofJob]) => {
        const { title, status } = ofJob[0]!.job;
        return (
          <section key={jobId} aria-labelledby={`job-${jobId}`}>
            <h2
              id={`job-${jobId}`}
              className="mb-2 flex flex-wrap items-center gap-2 font-semibold"
            >
              <Link
                href={paths.job(jobId)}
                className="rounded-sm wrap-anywhere hover:underline"
              >
                <bdi>{title}</bdi>
              </Link>
              {status === "CLOSED" && <JobBadge status={status} />}
            </h2>
            <TemplateTable templates={ofJob} label={`Templates of ${title}`} />
          </section>
        );
      })}
    </div>
  );
}
