"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSelection } from "@/components/selection/selection";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { startBatchAction } from "@/lib/acts/batches/actions";
import type { BatchKind } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/new-id";
import { paths } from "@/lib/paths";

type Input = Parameters<typeof startBatchAction>[0];

/**
 * Starts a batch whose id was made when its dialog opened: however often it is pressed, it is one. How far it is shows
 * below the list that it was chosen from; where there is none, on its own page.
 */
export function useStartBatch(
  kind: BatchKind,
  closeHref: string,
  onStarted?: () => void,
) {
  const router = useRouter();
  const selection = useSelection();
  const [batchId] = useState(newId);
  const { isOpen, close, finish } = useCloseDialog(closeHref);
  const { run, isPending, refusal } = useAction(
    async (input: Input) => {
      const result = await startBatchAction(input);
      // The dialog then shows what there is now.
      if (!result.ok && result.error.code === "conflict") router.refresh();
      return result;
    },
    ({ batchId, count }) => {
      onStarted?.();
      if (!selection) return router.push(paths.batch(batchId));
      selection.begin({ id: batchId, kind, count });
      finish();
    },
  );
  return {
    start: (input: Omit<Input, "batchId">) => run({ batchId, ...input }),
    isOpen,
    close,
    isPending,
    refusal,
  };
}
