import { FileText, MapPin, Plus, Send } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { JobBadge } from "@/components/jobs/job-badge";
import { JobMenu } from "@/components/jobs/job-menu";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { TemplateTable } from "@/components/templates/template-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { can } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { formatCount } from "@/lib/format";
import { countApplications, findJob } from "@/lib/jobs/queries";
import { rowCountLimit } from "@/lib/paging";
import { paths } from "@/lib/paths";
import { oneOf } from "@/lib/query-string";
import { listTemplates, type ListedTemplate } from "@/lib/templates/queries";
import { CandidateDialogs } from "../../candidates/dialogs";
import { requireMember } from "../../member";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Read once, for the title and for the page. */
const readJob = cache(findJob);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const job = await readJob((await requireMember()).actor, (await params).id);
  return { title: job?.title ?? "Not found" };
}

export default async function JobPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const { actor, version } = await requireMember();
  const [job, templates] = await Promise.all([
    readJob(actor, id),
    listTemplates(actor, { jobId: id }),
  ]);
  if (!job) notFound();
  const applications = await countApplications(actor, id);
  const canSend =
    can(actor, "interview.send") &&
    job.status === "OPEN" &&
    templates.some(({ status }) => status === "PUBLISHED");
  return (
    <>
      <Live version={version} />
      <PageHeader
        title={job.title}
        back={{ href: paths.jobs, label: "Jobs" }}
        badge={<JobBadge status={job.status} />}
        description={
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {job.location && (
              <span className="inline-flex items-center gap-1.5">
                <MapPin aria-hidden className="size-4" />
                <bdi>{job.location}</bdi>
              </span>
            )}
            <span>
              Created <Time at={job.createdAt} />
            </span>
            <TextLink href={`${paths.applications}?job=${id}`}>
              {applications === 1
                ? "1 application"
                : `${formatCount(applications, rowCountLimit)} applications`}
            </TextLink>
          </p>
        }
        actions={
          can(actor, "job.edit") && (
            <>
              {canSend && (
                <ButtonLink
                  href={paths.sendFromJob(id)}
                  scroll={false}
                  variant="primary"
                  icon={<Send />}
                >
                  Send Interview
                </ButtonLink>
              )}
              <JobMenu job={job} />
            </>
          )
        }
      />
      {job.description && (
        <p className="mb-8 max-w-prose wrap-anywhere whitespace-pre-line">
          {job.description}
        </p>
      )}
      <Templates actor={actor} job={job} templates={templates} />
      <CandidateDialogs
        actor={actor}
        params={{ send: oneOf(asked.send), edit: oneOf(asked.edit) }}
        jobId={id}
        closeHref={paths.job(id)}
      />
    </>
  );
}

function Templates({
  actor,
  job,
  templates,
}: {
  actor: Actor;
  job: NonNullable<Awaited<ReturnType<typeof findJob>>>;
  templates: ListedTemplate[];
}) {
  const newTemplate = can(actor, "template.edit") && job.status === "OPEN" && (
    <ButtonLink
      href={paths.newTemplate(job.id)}
      variant={templates.length ? "secondary" : "primary"}
      icon={<Plus />}
    >
      New template
    </ButtonLink>
  );
  return (
    <section aria-labelledby="templates">
      <div className="mb-3 flex min-h-control items-center justify-between gap-3">
        <h2 id="templates" className="text-lg font-semibold">
          Interview templates
        </h2>
        {templates.length > 0 && newTemplate}
      </div>
      {templates.length > 0 ? (
        <TemplateTable
          templates={templates}
          label={`Templates of ${job.title}`}
        />
      ) : (
        <EmptyState
          icon={<FileText />}
          title="No interview template yet"
          action={newTemplate}
        >
          A template holds the questions and scoring criteria. Publish one to
          send interviews for this job.
        </EmptyState>
      )}
    </section>
  );
}
