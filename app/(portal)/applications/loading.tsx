import { applicationColumns } from "@/components/applications/application-columns";
import { skeletonsOf } from "@/components/lists/columns";
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
