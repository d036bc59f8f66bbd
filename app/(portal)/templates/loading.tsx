import { PageHeader } from "@/components/portal/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingTemplates() {
  return (
    <>
      <PageHeader title="Templates" />
      <TableSkeleton />
    </>
  );
}
