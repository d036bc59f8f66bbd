import { Pencil, Video } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, Fragment } from "react";
import { StageBadge } from "@/components/applications/stage-badge";
import { BouncedBanner } from "@/components/candidates/bounced-banner";
import { CandidateBadge } from "@/components/candidates/candidate-badge";
import { InterviewTable } from "@/components/interviews/interview-table";
import { WaitingLine } from "@/components/interviews/waiting-line";
import { Live } from "@/components/live";
import { LatestNotes } from "@/components/notes/latest-notes";
import { PageHeader } from "@/components/portal/page-header";
import { SendButton } from "@/components/portal/send-button";
import { ButtonLink } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { listNotes } from "@/lib/applications/notes/queries";
import { can } from "@/lib/auth/permissions";
import { fieldNames } from "@/lib/candidates/fields";
import { findCandidate } from "@/lib/candidates/queries";
import { plural } from "@/lib/format";
import { listInterviewsOf } from "@/lib/interviews/queries";
import { wordsFirst } from "@/lib/invitations/server-words";
import { getWaiting } from "@/lib/invitations/waiting-queries";
import { paths } from "@/lib/paths";
import { addressOf, oneOf } from "@/lib/query-string";
import { InterviewDialogs } from "../../interviews/dialogs";
import { requireMember } from "../../member";
import { CandidateDialogs } from "../dialogs";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Found = NonNullable<Awaited<ReturnType<typeof findCandidate>>>;

/** Read once, for the title and for the page. */
const readCandidate = cache(findCandidate);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const candidate = await readCandidate(
    (await requireMember()).actor,
    (await params).id,
  );
  return { title: candidate?.name ?? "Not found" };
}

export default async function CandidatePage({ params, searchParams }: Props) {
  const { actor, version } = await requireMember();
  const { id } = await params;
  const asked = await searchParams;
  const candidate = await readCandidate(actor, id);
  if (!candidate) notFound();
  const [interviews, notes, waiting] = await Promise.all([
    listInterviewsOf(actor, { candidateId: id }),
    listNotes(actor, { candidateId: id }, 3),
    getWaiting(actor, { candidateId: id }),
  ]);

  const { bounceReason } = candidate;
  const here = paths.candidate(id);
  const editHref = addressOf(here, { edit: id });
  const canEdit = can(actor, "candidate.edit");
  const sendButton = can(actor, "interview.send") && (
    <SendButton href={addressOf(here, { send: id })} />
  );

  return (
    <>
      <Live version={version} />
      <PageHeader
        title={candidate.name}
        badge={<CandidateBadge status={candidate.status} />}
        back={{ href: paths.candidates, label: "Candidates" }}
        description={<Description candidate={candidate} />}
        actions={
          canEdit && (
            <>
              <ButtonLink href={editHref} scroll={false} icon={<Pencil />}>
                Edit
              </ButtonLink>
              {interviews.length > 0 && sendButton}
            </>
          )
        }
      />
      <div className="flex flex-col gap-8">
        {candidate.bouncedAt && (
          <BouncedBanner fixHref={canEdit && editHref}>
            {`Email to ${candidate.email} bounced${bounceReason ? ` (“${wordsFirst(bounceReason)}”)` : ""}. We won’t send anything else there.`}
          </BouncedBanner>
        )}
        <section className="flex flex-col gap-3">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <h2 className="font-semibold">Interviews</h2>
            <WaitingLine waiting={waiting} />
          </div>
          {interviews.length > 0 ? (
            <InterviewTable
              rows={interviews}
              here={can(actor, "interview.manage") ? here : null}
              about="candidate"
            />
          ) : (
            <NoInterviews sendButton={sendButton} />
          )}
        </section>
        <Applications applications={candidate.applications} />
        {notes.length > 0 && <LatestNotes notes={notes} />}
      </div>
      <CandidateDialogs
        actor={actor}
        params={{
          edit: oneOf(asked.edit) && id,
          send: oneOf(asked.send) && id,
        }}
        closeHref={here}
      />
      <InterviewDialogs actor={actor} params={asked} closeHref={here} />
    </>
  );
}

/** The fields below the name, and since when there is this candidate. */
function Description({ candidate }: { candidate: Found }) {
  return (
    <>
      {fieldNames.map(
        (name) =>
          name !== "name" &&
          candidate[name] && (
            <Fragment key={name}>
              <span className="wrap-anywhere">{candidate[name]}</span>
              <span>{" · "}</span>
            </Fragment>
          ),
      )}
      <span>added </span>
      <Time at={candidate.createdAt} />
    </>
  );
}

function NoInterviews({ sendButton }: { sendButton: Elements }) {
  return (
    <EmptyState icon={<Video />} title="No interviews yet" action={sendButton}>
      Choose a job and a template. The email with their personal link goes out
      right away.
    </EmptyState>
  );
}

function Applications({ applications }: Pick<Found, "applications">) {
  if (applications.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">Applications</h2>
      <ul className="divide-y rounded-lg border">
        {applications.map((application) => (
          <li
            key={application.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3"
          >
            <TextLink href={paths.application(application.id)}>
              <bdi className="wrap-anywhere">{application.job.title}</bdi>
            </TextLink>
            <StageBadge stage={application.stage} />
            <span className="text-sm text-muted">
              <span>{`${plural(application.interviews.length, "interview")} · added `}</span>
              <Time at={application.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
