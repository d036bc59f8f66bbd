import { auditColumns } from "@/components/audit/audit-columns";
import { skeletonsOf } from "@/components/lists/column-table";
import { Skeleton, TableSkeleton } from "@/components/ui/skeleton";

export default function LoadingAudit() {
  return (
    <div data-wide className="flex flex-col gap-3">
      <Skeleton className="h-10 w-full max-w-sm animate-later" />
      <Skeleton className="h-control w-full max-w-md animate-later" />
      <TableSkeleton columns={skeletonsOf(auditColumns)} rows={15} />
    </div>
  );
}
