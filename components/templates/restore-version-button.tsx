"use client";

import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import { restoreVersionAction } from "@/lib/templates/actions";

/** Makes a published version the draft again, after asking. */
export function RestoreVersionButton({
  number,
  template,
}: {
  number: number;
  template: { id: string; isChanged: boolean; updatedAt: Date };
}) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);

  async function restore() {
    const { id, updatedAt: savedAt } = template;
    const result = await settle(restoreVersionAction({ id, number, savedAt }));
    toast.result(result, `The draft is now version ${number}.`);
    if (result.ok) router.push(paths.template(id));
    else router.refresh();
  }

  return (
    <>
      <Button icon={<RotateCcw />} onClick={() => setIsAsking(true)}>
        Restore as draft
      </Button>
      <Confirm
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Restore version ${number} as draft?`}
        confirmLabel="Restore as draft"
        tone={template.isChanged ? "danger" : "primary"}
        onConfirm={restore}
      >
        {`This replaces your current draft. Candidates keep getting the live version until you publish.${template.isChanged ? " Your current draft has unpublished changes that will be lost." : ""}`}
      </Confirm>
    </>
  );
}
