import { PageHeader } from "@/components/portal/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingApplications() {
  return (
    <>
      <PageHeader title="Applications" />
      <TableSkeleton />
    </>
  );
}
