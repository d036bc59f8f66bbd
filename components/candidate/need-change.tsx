"use client";

import { Clock } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { CandidateStage } from "@/lib/interviews/candidate-queries";
import { AskToWithdraw } from "./ask-to-withdraw";
import { ChangeForm } from "./change-form";
import { ChangeState } from "./change-state";
import { useWords } from "./words";

/** On every screen: asks for what the page as it is does not offer, and tells what became of it. */
export function NeedChange({
  stage,
  onStage,
}: {
  stage: CandidateStage;
  /** What is known of the interview after a request. */
  onStage: (stage: CandidateStage) => void;
}) {
  const { needChange: words, shared } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [asksAgain, setAsksAgain] = useState(false);
  const isAsking = stage.change === null || asksAgain;
  const isWaiting = stage.change?.status === "OPEN";
  const close = () => {
    setIsOpen(false);
    setAsksAgain(false);
  };
  if (["submitted", "expired", "cancelled", "withdrawn"].includes(stage.step))
    return null;
  return (
    <>
      <Button
        size="small"
        variant="ghost"
        icon={isWaiting ? <Clock /> : undefined}
        onClick={() => setIsOpen(true)}
      >
        {isWaiting ? words.open : words.title}
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={words.title}
        closeLabel={shared.close}
        footer={
          // The form ends in a button of its own, which this one would outshine.
          isAsking ? undefined : <Button onClick={close}>{words.back}</Button>
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
        </div>
      </Dialog>
    </>
  );
}
