import { PageHeader } from "@/components/portal/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingCandidates() {
  return (
    <>
      <PageHeader title="Candidates" />
      <TableSkeleton />
    </>
  );
}
