"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogPanel } from "@/components/ui/dialog-panel";
import type { CandidateStage } from "@/lib/answers/queries";
import { AskToWithdraw } from "./ask-to-withdraw";
import { ChangeForm } from "./change-form";
import { ChangeState } from "./change-state";
import { useWords } from "./words";
import { Contact } from "./your-data";

/** Where a change is asked for, and what became of it. */
export function ChangeDialog({
  stage,
  onStage,
  onClose,
}: {
  stage: CandidateStage;
  onStage: (stage: CandidateStage) => void;
  onClose: () => void;
}) {
  const { needChange: words, shared } = useWords();
  const [asksAgain, setAsksAgain] = useState(false);
  const isAsking = stage.change === null || asksAgain;
  return (
    <DialogPanel
      open
      onClose={onClose}
      title={words.title}
      closeLabel={shared.close}
      footer={
        // The form ends in a button of its own, which this one would outshine.
        isAsking ? undefined : <Button onClick={onClose}>{words.back}</Button>
      }
    >
      <div className="candidate">
        {stage.change && !isAsking ? (
          <ChangeState
            stage={stage}
            change={stage.change}
            onStage={onStage}
            onAgain={() => setAsksAgain(true)}
          />
        ) : (
          <ChangeForm
            stage={stage}
            onStage={(next) => {
              setAsksAgain(false);
              onStage(next);
            }}
          />
        )}
        <section className="mt-6 flex flex-col items-start gap-3 border-t pt-4">
          <p className="text-muted">{words.notAtAll}</p>
          <AskToWithdraw stage={stage} onStage={onStage} />
        </section>
        <div className="mt-6 border-t pt-4">
          <Contact stage={stage} />
        </div>
      </div>
    </DialogPanel>
  );
}
