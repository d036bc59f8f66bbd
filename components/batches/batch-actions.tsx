"use client";

import { RefreshCw, Square } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import {
  cancelBatchAction,
  retryBatchAction,
} from "@/lib/acts/batches/actions";
import { formatCount } from "@/lib/format";
import { newId } from "@/lib/new-id";
import { paths } from "@/lib/paths";

/** While it runs: stop. */
export function StopBatch({ batchId }: { batchId: string }) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);

  async function stop() {
    const result = await settle(cancelBatchAction({ batchId }));
    if (!result.ok) toast.refusal(result.error);
    setIsAsking(false);
    router.refresh();
  }
  return (
    <>
      <Button icon={<Square />} onClick={() => setIsAsking(true)}>
        Stop
      </Button>
      <Confirm
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title="Stop here?"
        confirmLabel="Stop"
        cancelLabel="Cancel"
        onConfirm={stop}
      >
        Completed items stay. You can resume the rest later.
      </Confirm>
    </>
  );
}

/** Afterwards: what was not done, once more, as a batch of its own. */
export function RetryBatch({
  batchId,
  count,
}: {
  batchId: string;
  count: number;
}) {
  const router = useRouter();
  const [retryId] = useState(newId);
  const { run, isPending, refusal } = useAction(retryBatchAction, (started) =>
    router.push(paths.batch(started.batchId)),
  );
  return (
    <>
      <Button
        icon={<RefreshCw />}
        pending={isPending}
        onClick={() => run({ batchId: retryId, ofBatchId: batchId })}
      >
        {`Retry ${formatCount(count)}`}
      </Button>
      <p role="alert" className="text-sm text-danger empty:hidden">
        {refusal?.message}
      </p>
    </>
  );
}
