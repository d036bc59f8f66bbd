import { PageHeader } from "@/components/portal/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingImport() {
  return (
    <>
      <PageHeader title="Import candidates" />
      <TableSkeleton />
    </>
  );
}
