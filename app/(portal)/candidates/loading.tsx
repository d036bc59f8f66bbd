import { candidateColumns } from "@/components/candidates/candidate-columns";
import { skeletonsOf } from "@/components/lists/column-table";
import { ListSkeleton } from "@/components/lists/list-skeleton";

export default function LoadingCandidates() {
  return (
    <ListSkeleton
      title="Candidates"
      tabs={6}
      columns={skeletonsOf(candidateColumns)}
    />
  );
}
