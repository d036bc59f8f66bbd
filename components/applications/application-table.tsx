import { ListHead, ListRows } from "@/components/lists/columns";
import { ListTable } from "@/components/ui/table";
import type { applicationList } from "@/lib/applications/list";
import type { ApplicationRow } from "@/lib/applications/queries";
import type { Sorting } from "@/lib/lists/list-url";
import { applicationColumns } from "./application-columns";

export function ApplicationTable({
  rows,
  sorting,
}: {
  rows: ApplicationRow[];
  sorting: Sorting<keyof typeof applicationList.sorts>;
}) {
  return (
    <ListTable label="Applications">
      <ListHead columns={applicationColumns} view={null} sorting={sorting} />
      <tbody>
        <ListRows columns={applicationColumns} view={null} rows={rows} />
      </tbody>
    </ListTable>
  );
}
