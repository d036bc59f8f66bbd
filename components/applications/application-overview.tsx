import type { ReactNode } from "react";
import { CandidateBadge } from "@/components/candidates/candidate-badge";
import { InterviewProgress } from "@/components/interviews/interview-progress";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { ApplicationDetails } from "@/lib/applications/queries";
import type { InterviewRow } from "@/lib/interviews/queries";
import { paths } from "@/lib/paths";
import { StageBadge } from "./stage-badge";

export function ApplicationOverview({
  application: { candidate, job, stage, movedAt, rejectReason, createdAt },
  interviews: [latest],
}: {
  application: ApplicationDetails;
  interviews: InterviewRow[];
}) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Card title="Candidate">
        <dl className="flex flex-col gap-2">
          <Fact name="Name">
            <TextLink href={paths.candidate(candidate.id)}>
              <bdi>{candidate.name}</bdi>
            </TextLink>
          </Fact>
          <Fact name="Email">{candidate.email}</Fact>
          <Fact name="Status">
            <CandidateBadge status={candidate.status} />
          </Fact>
        </dl>
      </Card>
      <Card title="Application">
        <dl className="flex flex-col gap-2">
          <Fact name="Job">
            <TextLink href={paths.job(job.id)}>
              <bdi>{job.title}</bdi>
            </TextLink>
          </Fact>
          {job.location && <Fact name="Location">{job.location}</Fact>}
          <Fact name="Added">
            <Time at={createdAt} />
          </Fact>
          <Fact name="Stage">
            <StageBadge stage={stage} />
            {movedAt && (
              <span className="text-muted">
                {" "}
                <Time at={movedAt} />
              </span>
            )}
          </Fact>
          {rejectReason && (
            <Fact name="Reason">
              <span dir="auto">{rejectReason}</span>
            </Fact>
          )}
        </dl>
      </Card>
      {latest && (
        <Card
          title="Latest interview"
          className="md:col-span-2"
          actions={
            <ButtonLink href={paths.interview(latest.id)} size="small">
              {latest.phase === "submitted"
                ? "Watch answers"
                : "View interview"}
            </ButtonLink>
          }
        >
          <dl className="flex flex-col gap-2">
            <Fact name="Template">
              <bdi>{latest.template.title}</bdi>
            </Fact>
            <Fact name="Status">
              <InterviewProgress interview={latest} />
            </Fact>
            <Fact name="Sent">
              <Time at={latest.createdAt} />
            </Fact>
          </dl>
        </Card>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-3">
      <dt className="w-20 shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
