"use client";

import { useRouter } from "next/navigation";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { moveApplicationAction } from "@/lib/applications/actions";
import type { ApplicationDetails } from "@/lib/applications/queries";
import type { ApplicationStage } from "@/lib/generated/prisma/enums";
import { stageLabels } from "@/lib/jobs/stages";

export type Movable = Pick<
  ApplicationDetails,
  "id" | "stage" | "rejectReason" | "candidate"
>;

/** Moves an application to another stage and offers to take it back. */
export function useMove(application: Movable, onMoved?: () => void) {
  const router = useRouter();
  const { id: applicationId, stage: from, rejectReason } = application;

  async function takeBack(moved: ApplicationStage) {
    const back = { from: moved, stage: from, reason: rejectReason ?? "" };
    const result = await settle(
      moveApplicationAction({ applicationId, ...back }),
    );
    if (result.ok) toast.success(`Moved back to ${stageLabels[from]}.`);
    else toast.refusal(result.error);
    router.refresh();
  }

  const { run, isPending, refusal } = useAction(
    async (to: { stage: ApplicationStage; reason?: string }) => {
      const result = await settle(
        moveApplicationAction({ applicationId, from, ...to }),
      );
      if (!result.ok) {
        // Perhaps somebody else has moved it: the page then shows where it is.
        router.refresh();
        return result;
      }
      toast.success(`Moved to ${stageLabels[to.stage]}.`, {
        action: { label: "Undo", onClick: () => void takeBack(to.stage) },
      });
      return result;
    },
    () => {
      onMoved?.();
      router.refresh();
    },
  );

  return { move: run, isPending, refusal };
}
