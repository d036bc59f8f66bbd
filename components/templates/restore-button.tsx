"use client";

import { ArchiveRestore } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useChange } from "@/components/ui/use-change";
import { restoreTemplateAction } from "@/lib/templates/actions";

export function RestoreButton({ templateId }: { templateId: string }) {
  const { run, isPending, refusal } = useChange(
    restoreTemplateAction,
    "Template restored.",
  );
  return (
    <div className="flex flex-col items-end gap-1">
      <Button
        variant="primary"
        icon={<ArchiveRestore />}
        pending={isPending}
        onClick={() => run({ id: templateId })}
      >
        Restore
      </Button>
      {refusal && (
        <p role="alert" className="text-sm text-danger">
          {refusal.message}
        </p>
      )}
    </div>
  );
}
