import { PageHeader } from "@/components/portal/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingBatches() {
  return (
    <>
      <PageHeader title="Recent bulk actions" />
      <TableSkeleton />
    </>
  );
}
