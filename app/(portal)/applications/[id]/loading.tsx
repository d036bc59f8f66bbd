import { DetailSkeleton } from "@/components/portal/detail-skeleton";
import { paths } from "@/lib/paths";

export default function LoadingApplication() {
  return (
    <DetailSkeleton
      title="Application"
      back={{ href: paths.applications, label: "Applications" }}
    />
  );
}
