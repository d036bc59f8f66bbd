import { ListChecks, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { ApplicationTable } from "@/components/applications/application-table";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { Pages } from "@/components/portal/pages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { getVersion } from "@/lib/activity/queries";
import { addressOf, oneOf } from "@/lib/address";
import { listApplications } from "@/lib/applications/queries";
import { requireActor } from "@/lib/auth/session";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Applications" };

export default async function ApplicationsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  const params = await searchParams;
  const q = oneOf(params.q);
  const page = oneOf(params.page);
  const version = await getVersion(actor);
  const { rows, paging } = await listApplications(actor, {
    ...(q ? { q } : {}),
    ...(page ? { page } : {}),
  });
  const isEmpty = rows.length === 0 && !q;

  return (
    <>
      <Live version={version} />
      <PageHeader
        title="Applications"
        count={isEmpty || q ? undefined : paging.total}
      />
      {isEmpty ? (
        <EmptyState
          icon={<ListChecks />}
          title="No applications yet"
          action={
            <ButtonLink href={paths.candidates} variant="primary">
              Go to candidates
            </ButtonLink>
          }
        >
          An application is one candidate on one job. Sending an interview makes
          it by itself.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <SearchInput
            label="Search by candidate or email"
            className="max-w-sm"
          />
          {rows.length > 0 ? (
            <div>
              <ApplicationTable rows={rows} />
              <Pages
                paging={paging}
                hrefFor={(page) => addressOf(paths.applications, { q, page })}
              />
            </div>
          ) : (
            <EmptyState
              icon={<SearchX />}
              title={`No application matches “${q}”`}
              action={
                <ButtonLink href={paths.applications}>
                  Show all applications
                </ButtonLink>
              }
            />
          )}
        </div>
      )}
    </>
  );
}
