"use client";

import { ColumnTable } from "@/components/lists/column-table";
import type { AuditLine } from "@/lib/portal/audit/queries";
import { auditColumns } from "./audit-columns";

export function AuditTable({ lines }: { lines: AuditLine[] }) {
  return (
    <ColumnTable
      label="Audit log"
      columns={auditColumns}
      view={null}
      rows={lines}
    />
  );
}
