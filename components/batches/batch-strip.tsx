"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useSelection } from "@/components/selection/selection";
import { ButtonLink } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { LatestBatch } from "@/lib/acts/batches/queries";
import { progressSentence, type BatchCounts } from "@/lib/acts/batches/status";
import { paths } from "@/lib/paths";

/** How far the reader's latest act on many rows is, below the list that it was begun from. */
export function BatchStrip({ latest }: { latest: LatestBatch | null }) {
  const selection = useSelection();
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [known, setKnown] = useState<string | null>(null);
  if (latest && latest.id !== known) setKnown(latest.id);
  const begun = selection?.begun;
  // A batch just started is shown before the page knows it, and not again once the page has dropped it.
  const batch =
    begun && begun.id !== known
      ? { ...begun, status: "RUNNING" as const, counts: untouched(begun.count) }
      : latest;
  if (!batch || batch.id === dismissed) return null;
  const { id, kind, status, counts } = batch;
  const sentence = progressSentence(kind, status, counts);
  return (
    <section
      aria-label="Bulk action"
      className="flex animate-rise items-center gap-x-4 rounded-lg border bg-surface px-3 py-2 shadow-overlay max-sm:gap-x-2"
    >
      <p role="status" className="min-w-0 font-medium tabular">
        {sentence}
      </p>
      <div className="min-w-8 flex-1">
        <ProgressBar
          label={sentence}
          done={counts.ALL - counts.WAITING}
          total={counts.ALL}
        />
      </div>
      <ButtonLink href={paths.batch(id)} size="small">
        See report
      </ButtonLink>
      <IconButton label="Hide" icon={<X />} onClick={() => setDismissed(id)} />
    </section>
  );
}

function untouched(count: number): BatchCounts {
  return { ALL: count, WAITING: count, DONE: 0, REFUSED: 0 };
}
