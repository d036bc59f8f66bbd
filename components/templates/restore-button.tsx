"use client";

import { ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { restoreTemplateAction } from "@/lib/templates/actions";

export function RestoreButton({ templateId }: { templateId: string }) {
  const router = useRouter();
  const { run, isPending, refusal } = useAction(restoreTemplateAction, () => {
    toast.success("Template restored.");
    router.refresh();
  });
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
