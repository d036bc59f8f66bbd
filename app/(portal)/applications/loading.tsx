import { applicationColumns } from "@/components/applications/application-columns";
import { skeletonsOf } from "@/components/lists/column-table";
import { ListSkeleton } from "@/components/lists/list-skeleton";

export default function LoadingApplications() {
  return (
    <ListSkeleton
      title="Applications"
      tabs={6}
      columns={skeletonsOf(applicationColumns)}
    />
  );
}
