import { Skeleton, TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingBatch() {
  return (
    <div className="flex flex-col gap-5">
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-2 w-full" />
      <TableSkeleton />
    </div>
  );
}
