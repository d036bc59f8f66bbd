"use client";

import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { settle } from "@/components/ui/settle";
import { useAction } from "@/components/ui/use-action";
import { moveApplicationAction } from "@/lib/applications/actions";
import type { ApplicationDetails } from "@/lib/applications/queries";
import { stageLabels } from "@/lib/applications/status";
import type { ApplicationStage } from "@/lib/generated/prisma/enums";

export type Movable = Pick<
  ApplicationDetails,
  "id" | "stage" | "rejectReason" | "candidate"
>;

/** Moves an application to another stage and offers to take it back. */
export function useMove(application: Movable, onMoved?: () => void) {
  const router = useRouter();
  const { run, isPending, refusal } = useAction(
    async (to: { stage: ApplicationStage; reason?: string }) => {
      const { id: applicationId, stage: from } = application;
      const result = await settle(
        moveApplicationAction({ applicationId, from, ...to }),
      );
      if (result.ok) told(to.stage);
      router.refresh();
      return result;
    },
    () => onMoved?.(),
  );

  function told(stage: ApplicationStage) {
    const { name } = application.candidate;
    toast.success(`${name} is now in ${stageLabels[stage]}.`, {
      action: { label: "Undo", onClick: () => void takeBack(stage) },
    });
  }

  async function takeBack(from: ApplicationStage) {
    const { id: applicationId, stage, rejectReason } = application;
    const reason = rejectReason ?? "";
    const result = await settle(
      moveApplicationAction({ applicationId, from, stage, reason }),
    );
    if (result.ok) toast.success(`Back in ${stageLabels[stage]}.`);
    else toast.error(result.error.message);
    router.refresh();
  }

  return { move: run, isPending, refusal };
}
