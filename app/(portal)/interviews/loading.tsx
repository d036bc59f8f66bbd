import { PageHeader } from "@/components/portal/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingInterviews() {
  return (
    <>
      <PageHeader title="Interviews" />
      <TableSkeleton />
    </>
  );
}
