import { DetailSkeleton } from "@/components/portal/detail-skeleton";
import { paths } from "@/lib/paths";

export default function LoadingInterview() {
  return (
    <DetailSkeleton
      title="Interview"
      back={{ href: paths.interviews, label: "Interviews" }}
    />
  );
}
