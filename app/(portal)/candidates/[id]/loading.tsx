import { DetailSkeleton } from "@/components/portal/detail-skeleton";
import { paths } from "@/lib/paths";

export default function LoadingCandidate() {
  return (
    <DetailSkeleton
      title="Candidate"
      back={{ href: paths.candidates, label: "Candidates" }}
    />
  );
}
