import { PageHeader } from "@/components/portal/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingJobs() {
  return (
    <>
      <PageHeader title="Jobs" />
      <TableSkeleton
        columns={[
          "w-50 max-md:hidden",
          "w-42 max-sm:w-18",
          "w-22",
          "w-30 max-lg:hidden",
        ]}
      />
    </>
  );
}
