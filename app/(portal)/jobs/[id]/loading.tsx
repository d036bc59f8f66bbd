import { DetailSkeleton } from "@/components/portal/detail-skeleton";
import { paths } from "@/lib/paths";

export default function LoadingJob() {
  return (
    <DetailSkeleton title="Job" back={{ href: paths.jobs, label: "Jobs" }} />
  );
}
