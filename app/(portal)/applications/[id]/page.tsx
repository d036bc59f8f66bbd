import { Send, Video } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationActivity } from "@/components/applications/application-activity";
import { ApplicationOverview } from "@/components/applications/application-overview";
import { RejectDialog } from "@/components/applications/reject-dialog";
import { StageBadge } from "@/components/applications/stage-badge";
import { StageControl } from "@/components/applications/stage-control";
import { InterviewTable } from "@/components/interviews/interview-table";
import { WaitingLine } from "@/components/interviews/waiting-line";
import { Live } from "@/components/live";
import { Notes } from "@/components/notes/notes";
import { PageHeader } from "@/components/portal/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { listActivity, listMilestones } from "@/lib/activity/queries";
import { countNotes, listNotes } from "@/lib/applications/notes/queries";
import { findApplication } from "@/lib/applications/queries";
import { can } from "@/lib/auth/permissions";
import { listInterviewsOf } from "@/lib/interviews/queries";
import { getWaiting } from "@/lib/invitations/waiting-queries";
import { paths } from "@/lib/paths";
import { addressOf, oneOf, withParam } from "@/lib/query-string";
import { CandidateDialogs } from "../../candidates/dialogs";
import { InterviewDialogs } from "../../interviews/dialogs";
import { requireMember } from "../../member";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const tabs = [
  ["overview", "Overview"],
  ["interviews", "Interviews"],
  ["notes", "Notes"],
  ["activity", "Activity"],
] as const;

/** Read once, for the title and for the page. */
const readApplication = cache(findApplication);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const application = await readApplication(
    (await requireMember()).actor,
    (await params).id,
  );
  return {
    title: application
      ? `${application.candidate.name}, ${application.job.title}`
      : "Application",
  };
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { actor, version } = await requireMember();
  const { id } = await params;
  const asked = await searchParams;
  const [tab] = tabs.find(([name]) => name === oneOf(asked.tab)) ?? tabs[0];
  const application = await readApplication(actor, id);
  if (!application) notFound();
  const [interviews, noteCount] = await Promise.all([
    listInterviewsOf(actor, { applicationId: id }),
    countNotes(actor, id),
  ]);

  const interviewIds = interviews.map((interview) => interview.id);
  const hrefOf = (name: string) =>
    addressOf(paths.application(id), {
      tab: name === "overview" ? null : name,
    });
  const here = hrefOf(tab);
  const canMove = can(actor, "application.move");
  const { candidate, job } = application;
  const sendButton = can(actor, "interview.send") && (
    <ButtonLink
      href={withParam(here, "send", candidate.id)}
      scroll={false}
      variant="primary"
      icon={<Send />}
    >
      Send Interview
    </ButtonLink>
  );
  return (
    <>
      <Live version={version} />
      <PageHeader
        title={candidate.name}
        badge={!canMove && <StageBadge stage={application.stage} />}
        description={
          <TextLink href={paths.job(job.id)}>
            <bdi className="wrap-anywhere">{job.title}</bdi>
          </TextLink>
        }
        back={{ href: paths.applications, label: "Applications" }}
        actions={
          canMove && (
            <>
              <StageControl application={application} />
              {sendButton}
            </>
          )
        }
      />
      {canMove && <RejectDialog application={application} />}
      <div className="flex flex-col gap-5">
        <TabLinks
          label="Application"
          tabs={tabs.map(([name, label]) => ({
            href: hrefOf(name),
            label,
            isCurrent: name === tab,
            ...(name === "interviews" && { count: interviews.length }),
            ...(name === "notes" && { count: noteCount }),
          }))}
        />
        {tab === "overview" && (
          <ApplicationOverview
            application={application}
            interviews={interviews}
          />
        )}
        {tab === "interviews" &&
          (interviews.length > 0 ? (
            <div className="flex flex-col gap-3">
              <WaitingLine
                waiting={await getWaiting(actor, { applicationId: id })}
              />
              <InterviewTable
                rows={interviews}
                here={can(actor, "interview.manage") ? here : null}
                about="application"
              />
            </div>
          ) : (
            <EmptyState
              icon={<Video />}
              title="No interviews yet"
              action={sendButton}
            >
              Choose a template for this job. The email with their personal link
              goes out right away.
            </EmptyState>
          ))}
        {tab === "notes" && (
          <Notes
            applicationId={id}
            notes={await listNotes(actor, { applicationId: id })}
          />
        )}
        {tab === "activity" && (
          <ApplicationActivity
            interviews={interviews}
            milestones={await listMilestones(actor, interviewIds)}
            activity={await listActivity(actor, interviewIds, id)}
          />
        )}
      </div>
      <CandidateDialogs
        actor={actor}
        params={{
          edit: oneOf(asked.edit) && candidate.id,
          send: oneOf(asked.send) && candidate.id,
        }}
        jobId={job.id}
        closeHref={here}
      />
      <InterviewDialogs actor={actor} params={asked} closeHref={here} />
    </>
  );
}
