"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { Refused } from "@/components/ui/form";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useChange } from "@/components/ui/use-change";
import { formatCount } from "@/lib/format";
import { cancelImportAction } from "@/lib/portal/imports/actions";
import { findProgress } from "./find-progress";

const everyMs = 1_000;

/** Follows a running import; when it is over, the page shows its report. */
export function ImportProgress({
  importId,
  total,
  done: doneAtFirst,
}: {
  importId: string;
  total: number;
  done: number;
}) {
  const router = useRouter();
  const [done, setDone] = useState(doneAtFirst);
  const [isAsking, setIsAsking] = useState(false);
  const cancel = useChange(cancelImportAction);

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return;
      void findProgress(importId).then((progress) => {
        if (!progress) return;
        if (progress.status === "RUNNING") setDone(progress.done);
        else router.refresh();
      });
    }, everyMs);
    return () => clearInterval(timer);
  }, [importId, router]);

  return (
    <Card>
      <div className="flex flex-col gap-3">
        {cancel.refusal && <Refused refusal={cancel.refusal} />}
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h2 className="font-semibold">Importing candidates</h2>
          <p className="text-muted tabular">
            {`${formatCount(done)} of ${formatCount(total)}`}
          </p>
        </div>
        <ProgressBar label="Rows imported" done={done} total={total} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="max-w-prose text-sm text-pretty text-muted">
            You can leave this page. The report will be under Import candidates.
          </p>
          <Button
            size="small"
            pending={cancel.isPending}
            onClick={() => setIsAsking(true)}
          >
            Cancel import
          </Button>
        </div>
      </div>
      <Confirm
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title="Cancel this import?"
        confirmLabel="Cancel import"
        cancelLabel="Keep importing"
        onConfirm={() => cancel.run({ importId })}
      >
        Candidates added so far stay. The rest of the file is skipped.
      </Confirm>
    </Card>
  );
}
