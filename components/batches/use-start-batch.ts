"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSelection } from "@/components/selection/selection";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { startBatchAction } from "@/lib/batches/actions";
import { batchWords } from "@/lib/batches/status";
import type { BatchKind } from "@/lib/generated/prisma/enums";
import { plural } from "@/lib/format";
import { newId } from "@/lib/new-id";
import { paths } from "@/lib/paths";

type Input = Parameters<typeof startBatchAction>[0];

/** Starts a batch whose id was made when its dialog opened: however often it is pressed, it is one. */
export function useStartBatch(kind: BatchKind, closeHref: string) {
  const router = useRouter();
  const selection = useSelection();
  const [batchId] = useState(newId);
  const close = useCloseDialog(closeHref);
  const { run, isPending, refusal } = useAction(
    async (input: Input) => {
      const result = await startBatchAction(input);
      // The dialog then shows what there is now.
      if (!result.ok && result.error.code === "conflict") router.refresh();
      return result;
    },
    ({ batchId, count }) => {
      toast.success(
        `${batchWords[kind].doing} ${plural(count, batchWords[kind].noun)}.`,
        {
          description: "You can leave this page.",
          duration: 12_000,
          action: {
            label: "See progress",
            onClick: () => router.push(paths.batch(batchId)),
          },
        },
      );
      selection?.clear();
      close();
      router.refresh();
    },
  );
  return {
    start: (input: Omit<Input, "batchId">) => run({ batchId, ...input }),
    close,
    isPending,
    refusal,
  };
}
