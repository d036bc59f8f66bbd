import { PageHeader } from "@/components/portal/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingTemplates() {
  return (
    <>
      <PageHeader title="Templates" />
      <TableSkeleton
        columns={[
          "h-5 w-38 rounded-md max-sm:w-22",
          "w-22 max-lg:hidden",
          "w-22 max-md:hidden",
          "w-38 max-xl:hidden",
          "w-22 max-md:hidden",
          "w-30 max-xl:hidden",
        ]}
      />
    </>
  );
}
