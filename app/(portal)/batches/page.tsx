import { ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { BatchTable } from "@/components/batches/batch-table";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { listBatches } from "@/lib/acts/batches/queries";
import { paths } from "@/lib/paths";
import { requireMember } from "../member";

export const metadata: Metadata = { title: "Recent bulk actions" };

export default async function BatchesPage() {
  const { actor, version } = await requireMember();
  const batches = await listBatches(actor);
  return (
    <>
      <Live version={version} />
      <PageHeader
        title="Recent bulk actions"
        back={{ href: paths.interviews, label: "Interviews" }}
      />
      {batches.length > 0 ? (
        <BatchTable rows={batches} />
      ) : (
        <EmptyState
          icon={<ListChecks />}
          title="No bulk actions yet"
          action={
            <ButtonLink href={paths.candidates} variant="primary">
              Go to candidates
            </ButtonLink>
          }
        >
          Select several rows and take an action. Track its progress here.
        </EmptyState>
      )}
    </>
  );
}
