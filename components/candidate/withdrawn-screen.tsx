"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmPanel } from "@/components/ui/confirm-panel";
import { Problem } from "@/components/ui/form";
import { Sentence } from "@/components/ui/sentence";
import { settle } from "@/components/ui/settle";
import { noticeOf } from "@/lib/answers/refusals";
import { undoWithdrawalAction } from "@/lib/answers/withdrawals/actions";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useTimeZone } from "./use-time-zone";
import { useWords } from "./words";
import { Contact, DownloadLink } from "./your-data";

export function WithdrawnScreen() {
  const { stage } = useInterview();
  const timeZone = useTimeZone();
  const { withdrawal: words, shared } = useWords();
  const { undoUntil, erasedAt } = stage.withdrawal;
  return (
    <Step
      title={words.done.title}
      intro={
        <Sentence of={words.done.text(stage.companyName, stage.jobTitle)} />
      }
    >
      <p suppressHydrationWarning>
        {undoUntil ? (
          <Sentence
            of={words.done.until(
              shared.deadline(new Date(undoUntil), timeZone),
            )}
          />
        ) : erasedAt ? (
          words.done.erased
        ) : (
          words.done.isTooLate
        )}
      </p>
      <div className="flex flex-col gap-3 *:w-full sm:flex-row sm:flex-wrap sm:*:w-auto">
        <DownloadLink stage={stage} />
        {undoUntil && <Undo />}
      </div>
      <Contact stage={stage} />
    </Step>
  );
}

function Undo() {
  const { session, stage } = useInterview();
  const { withdrawal, notices } = useWords();
  const words = withdrawal.undo;
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function undo() {
    const { publicId } = stage;
    const result = await settle(undoWithdrawalAction({ publicId }));
    setIsAsking(false);
    if (result.ok) session.apply(result.value);
    else setProblem(notices[noticeOf(result.error.message)]);
  }
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{words.act}</Button>
      {problem && <Problem>{problem}</Problem>}
      <ConfirmPanel
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={words.title}
        confirmLabel={words.act}
        cancelLabel={words.keep}
        tone="primary"
        onConfirm={undo}
      >
        <p className="candidate">{words.text(stage.companyName)}</p>
      </ConfirmPanel>
    </>
  );
}
