"use client";

import { Clock } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useIsAlive } from "@/components/ui/use-is-alive";
import type { CandidateStage } from "@/lib/answers/queries";
import { isOver } from "@/lib/answers/step";
import type { ChangeDialog } from "./change-dialog";
import { useWords } from "./words";

/**
 * On every screen: asks for what the page as it is does not offer, and tells what became of it. The dialog is fetched
 * when it is asked for, which few do.
 */
export function NeedChange({
  stage,
  onStage,
}: {
  stage: CandidateStage;
  /** What is known of the interview after a request. */
  onStage: (stage: CandidateStage) => void;
}) {
  const { needChange: words, shared } = useWords();
  const [Dialog, setDialog] = useState<typeof ChangeDialog | null>(null);
  const [isFetching, setIsFetching] = useState(false);
  const [isNotFound, setIsNotFound] = useState(false);
  const isAlive = useIsAlive();
  const isWaiting = stage.change?.status === "OPEN";
  if (isOver(stage.step)) return null;
  const open = async () => {
    setIsFetching(true);
    // Without a connection it stays closed, and can be pressed again.
    const found = await import("./change-dialog").catch(() => null);
    setIsFetching(false);
    setIsNotFound(!found);
    setDialog(() => found && found.ChangeDialog);
  };
  return (
    <div className="flex shrink-0 flex-col items-end gap-1">
      <span
        role="alert"
        className="max-w-52 text-end text-sm text-warn empty:hidden"
      >
        {isNotFound && shared.notLoaded}
      </span>
      <Button
        size="small"
        variant="ghost"
        icon={isWaiting ? <Clock /> : undefined}
        pending={isFetching}
        // The name that the invitation calls it by, where a phone has no room for it.
        aria-label={isWaiting ? undefined : words.title}
        className={isAlive ? "" : "invisible"}
        onClick={() => void open()}
      >
        {isWaiting ? (
          words.open
        ) : (
          <>
            <span className="max-sm:hidden">{words.title}</span>
            <span className="sm:hidden">{words.short}</span>
          </>
        )}
      </Button>
      {Dialog && (
        <Dialog
          stage={stage}
          onStage={onStage}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
