import { SearchX, Video } from "lucide-react";
import type { Metadata } from "next";
import { InterviewTable } from "@/components/interviews/interview-table";
import { Live } from "@/components/live";
import { ExportLink } from "@/components/portal/export-link";
import { PageHeader } from "@/components/portal/page-header";
import { Pages } from "@/components/portal/pages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { TabLinks } from "@/components/ui/tab-links";
import { getVersion } from "@/lib/activity/queries";
import { addressOf, oneOf, type Params } from "@/lib/address";
import { hasRole } from "@/lib/auth/proof";
import { requireActor } from "@/lib/auth/session";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { listInterviews } from "@/lib/interviews/queries";
import { interviewStatusLabels } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Interviews" };

const statuses = Object.keys(interviewStatusLabels) as InterviewStatus[];

export default async function InterviewsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  const params = await searchParams;
  const q = oneOf(params.q);
  const page = oneOf(params.page);
  const status = statuses.find((one) => toParam(one) === oneOf(params.status));
  const version = await getVersion(actor);
  const { rows, counts, paging } = await listInterviews(actor, {
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(page ? { page } : {}),
  });

  const here = { q, status: status && toParam(status), page };
  const address = (changes: Params) =>
    addressOf(paths.interviews, { ...here, ...changes });
  const canEdit = hasRole(actor, "RECRUITER");
  const isEmpty = counts.ALL === 0 && !q;

  return (
    <>
      <Live version={version} />
      <PageHeader
        title="Interviews"
        count={isEmpty || q ? undefined : counts.ALL}
      />
      {isEmpty ? (
        <EmptyState
          icon={<Video />}
          title="No interview was sent yet"
          action={
            <ButtonLink href={paths.candidates} variant="primary">
              Go to candidates
            </ButtonLink>
          }
        >
          Press “Send Interview” beside a candidate’s name. Then you follow here
          how each one goes.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap justify-between gap-2">
            <SearchInput
              label="Search by candidate or email"
              className="max-w-sm min-w-40 flex-1"
            />
            {canEdit && (
              <ExportLink
                href={addressOf(paths.exportInterviews, {
                  ...here,
                  page: null,
                })}
              />
            )}
          </div>
          <TabLinks
            label="Interviews by status"
            tabs={[
              {
                href: address({ status: null, page: null }),
                label: "All",
                count: counts.ALL,
                isCurrent: !status,
              },
              ...statuses.map((one) => ({
                href: address({ status: toParam(one), page: null }),
                label: interviewStatusLabels[one],
                count: counts[one],
                isCurrent: one === status,
              })),
            ]}
          />
          {rows.length > 0 ? (
            <div>
              <InterviewTable rows={rows} canEdit={canEdit} />
              <Pages paging={paging} hrefFor={(page) => address({ page })} />
            </div>
          ) : (
            <EmptyState
              icon={<SearchX />}
              title={
                q
                  ? `No interview matches “${q}”`
                  : `No interview is ${status ? interviewStatusLabels[status].toLowerCase() : "here"}`
              }
              action={
                <ButtonLink href={paths.interviews}>
                  Show all interviews
                </ButtonLink>
              }
            >
              {q && status && counts.ALL > 0
                ? "There are matches with another status."
                : q
                  ? "Try a part of the name or of the address."
                  : "Interviews move between these tabs by themselves."}
            </EmptyState>
          )}
        </div>
      )}
    </>
  );
}

function toParam(status: InterviewStatus): string {
  return status.toLowerCase().replace("_", "-");
}
