import { interviewColumns } from "@/components/interviews/interview-columns";
import { skeletonsOf } from "@/components/lists/column-table";
import { ListSkeleton } from "@/components/lists/list-skeleton";

export default function LoadingInterviews() {
  return (
    <ListSkeleton
      title="Interviews"
      tabs={6}
      columns={skeletonsOf(interviewColumns)}
    />
  );
}
