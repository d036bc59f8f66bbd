import { Video } from "lucide-react";
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
import { SendButton } from "@/components/portal/send-button";
import type { Elements } from "@/components/ui/elements";
import { EmptyState } from "@/components/ui/empty-state";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { listActivity, listMilestones } from "@/lib/activity/queries";
import { countNotes, listNotes } from "@/lib/applications/notes/queries";
import {
  findApplication,
  type ApplicationDetails,
} from "@/lib/applications/queries";
import { can } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { listInterviewsOf, type InterviewRow } from "@/lib/interviews/queries";
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
type Tab = (typeof tabs)[number][0];

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
      : "Not found",
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

  const hrefOf = (name: string) =>
    addressOf(paths.application(id), {
      tab: name === "overview" ? null : name,
    });
  const here = hrefOf(tab);
  const canMove = can(actor, "application.move");
  const { candidate, job } = application;
  const sendButton = can(actor, "interview.send") && (
    <SendButton href={withParam(here, "send", candidate.id)} />
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
        <TabContent
          tab={tab}
          actor={actor}
          application={application}
          interviews={interviews}
          here={here}
          sendButton={sendButton}
        />
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

async function TabContent({
  tab,
  actor,
  application,
  interviews,
  here,
  sendButton,
}: {
  tab: Tab;
  actor: Actor;
  application: ApplicationDetails;
  interviews: InterviewRow[];
  here: string;
  sendButton: Elements;
}) {
  const { id: applicationId } = application;
  const interviewIds = interviews.map(({ id }) => id);
  switch (tab) {
    case "overview":
      return (
        <ApplicationOverview
          application={application}
          interviews={interviews}
        />
      );
    case "interviews":
      return interviews.length > 0 ? (
        <div className="flex flex-col gap-3">
          <WaitingLine waiting={await getWaiting(actor, { applicationId })} />
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
      );
    case "notes":
      return (
        <Notes
          applicationId={applicationId}
          notes={await listNotes(actor, { applicationId })}
        />
      );
    case "activity":
      return (
        <ApplicationActivity
          interviews={interviews}
          milestones={await listMilestones(actor, interviewIds)}
          activity={await listActivity(actor, interviewIds, applicationId)}
        />
      );
  }
}
