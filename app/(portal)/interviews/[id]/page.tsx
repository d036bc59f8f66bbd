import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { cache, type ComponentProps } from "react";
import { BouncedBanner } from "@/components/candidates/bounced-banner";
import { ChangeCard } from "@/components/changes/change-card";
import { EvaluationState } from "@/components/evaluations/evaluation-state";
import { ActivityDetails } from "@/components/interviews/activity-details";
import { InterviewActions } from "@/components/interviews/interview-actions";
import { InterviewFacts } from "@/components/interviews/interview-facts";
import { InterviewNotice } from "@/components/interviews/interview-notice";
import { MailHistory } from "@/components/interviews/mail-history";
import { Milestones } from "@/components/interviews/milestones";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { Player } from "@/components/recordings/player";
import { PlayheadProvider } from "@/components/recordings/playhead";
import { Transcript } from "@/components/recordings/transcript";
import { Card } from "@/components/ui/card";
import type { Elements } from "@/components/ui/elements";
import { TextLink } from "@/components/ui/text-link";
import { recordAccess } from "@/lib/activity/access-mutations";
import { listActivity, listMilestones } from "@/lib/activity/queries";
import { listChanges } from "@/lib/answers/changes/queries";
import { listRecordings } from "@/lib/answers/recording-queries";
import { can } from "@/lib/auth/permissions";
import { findInterviewReading } from "@/lib/evaluations/queries";
import { findInterview, type InterviewDetails } from "@/lib/interviews/queries";
import { isOpen } from "@/lib/interviews/status";
import { getWaiting } from "@/lib/invitations/waiting-queries";
import type { SearchParams } from "@/lib/lists/list-url";
import { paths } from "@/lib/paths";
import { addressOf } from "@/lib/query-string";
import { askedForAiAt } from "@/lib/settings/ai-consent";
import { isNothingAllowed } from "@/lib/spending/cap";
import { requireMember } from "../../member";
import { InterviewDialogs } from "../dialogs";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
};

/** Read once, for the title and for the page. */
const readInterview = cache(findInterview);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const interview = await readInterview(
    (await requireMember()).actor,
    (await params).id,
  );
  return {
    title: interview ? `${interview.candidate.name}’s interview` : "Not found",
  };
}

export default async function InterviewPage({ params, searchParams }: Props) {
  const { actor, version, spending } = await requireMember();
  const { id } = await params;
  const interview = await readInterview(actor, id);
  if (!interview) notFound();
  const [recordings, reading, activity, milestones, changes, waiting] =
    await Promise.all([
      listRecordings(actor, id),
      findInterviewReading(actor, id),
      listActivity(actor, [id]),
      listMilestones(actor, [id]),
      listChanges(actor, id),
      getWaiting(actor, { id }),
    ]);
  if (recordings.length > 0)
    after(() => recordAccess(actor, "interview.opened", id));
  const { candidate } = interview;
  const canManage = can(actor, "interview.manage");

  return (
    <>
      <Live version={version} />
      <PageHeader
        title={candidate.name}
        back={{ href: paths.interviews, label: "Interviews" }}
        description={<Description interview={interview} />}
        actions={canManage && <InterviewActions interview={interview} />}
      />
      <div className="flex flex-col gap-5">
        {candidate.bouncedAt && isOpen(interview.status) && (
          <BouncedBanner
            fixHref={
              can(actor, "candidate.edit") &&
              addressOf(paths.candidate(candidate.id), { edit: candidate.id })
            }
          >
            {`Email to ${candidate.email} bounced. Fix the address to send a new link.`}
          </BouncedBanner>
        )}
        <InterviewFacts interview={interview} waiting={waiting} />
        <ChangeCard
          changes={changes}
          canAnswer={canManage && isOpen(interview.status)}
          hasStarted={interview.startedAt !== null}
        />
        {recordings.length > 0 && reading ? (
          <Watch recordings={recordings} answers={reading.answers}>
            <EvaluationState
              interviewId={id}
              reading={reading}
              canRetry={can(actor, "evaluation.retry")}
              isNothingAllowed={isNothingAllowed(spending)}
              isTurnedOff={!reading.isAiWanted}
              askedAt={askedForAiAt(interview.invitations)}
            />
          </Watch>
        ) : (
          <InterviewNotice interview={interview} waiting={waiting} />
        )}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Card title="Emails">
            <MailHistory invitations={interview.invitations} />
          </Card>
          <Card title="Activity">
            <div className="flex flex-col gap-4">
              <Milestones milestones={milestones.get(id) ?? []} />
              <ActivityDetails activity={activity} />
            </div>
          </Card>
        </div>
      </div>
      <InterviewDialogs
        actor={actor}
        params={await searchParams}
        closeHref={paths.interview(id)}
      />
    </>
  );
}

/** The interview’s job, template and candidate. */
function Description({ interview }: { interview: InterviewDetails }) {
  const { application, job, template, candidate } = interview;
  return (
    <>
      <TextLink href={paths.application(application.id)}>
        <bdi>{job.title}</bdi>
      </TextLink>
      <span>{"\u00a0· "}</span>
      <bdi>{template.title}</bdi>
      <span>{"\u00a0· "}</span>
      <TextLink href={paths.candidate(candidate.id)}>
        {candidate.email}
      </TextLink>
    </>
  );
}

/** The recordings with what was said in them; beside them their evaluation. */
function Watch({
  recordings,
  answers,
  children,
}: ComponentProps<typeof Transcript> & {
  recordings: ComponentProps<typeof PlayheadProvider>["recordings"];
  children: Elements;
}) {
  const hasTranscript = answers.some(
    ({ kind, transcript }) => kind === "recorded" && transcript,
  );
  return (
    <PlayheadProvider recordings={recordings}>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <Player />
          {hasTranscript && <Transcript answers={answers} />}
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </PlayheadProvider>
  );
}
