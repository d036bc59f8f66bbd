import { PageHeader } from "@/components/portal/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingJobs() {
  return (
    <>
      <PageHeader title="Jobs" />
      <TableSkeleton />
    </>
  );
}
