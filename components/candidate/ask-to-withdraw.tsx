"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ConfirmPanel } from "@/components/ui/confirm-panel";
import type { Elements } from "@/components/ui/elements";
import { Problem } from "@/components/ui/form";
import { settle } from "@/components/ui/settle";
import type { CandidateStage } from "@/lib/answers/queries";
import { noticeOf } from "@/lib/answers/refusals";
import { askToWithdrawAction } from "@/lib/answers/withdrawals/actions";
import { undoDays } from "@/lib/time/withdrawal-window";
import { useWords } from "./words";

/** The first of two steps out of an interview: asks for the mail from which it is confirmed. */
export function AskToWithdraw({
  stage: { publicId, companyName, withdrawal },
  onStage,
  beside,
}: {
  stage: Pick<CandidateStage, "publicId" | "companyName" | "withdrawal">;
  onStage: (stage: CandidateStage) => void;
  /** A button before this one. */
  beside?: Elements;
}) {
  const { withdrawal: words, notices } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isAsked = withdrawal.askedAt !== null;
  async function ask() {
    const result = await settle(askToWithdrawAction({ publicId }));
    setIsAsking(false);
    setProblem(result.ok ? null : notices[noticeOf(result.error.message)]);
    if (result.ok) onStage(result.value);
  }
  return (
    <>
      {problem && <Problem>{problem}</Problem>}
      {isAsked && !problem && <Banner tone="accent">{words.asked}</Banner>}
      <div className="flex flex-col gap-3 *:w-full sm:flex-row sm:flex-wrap sm:*:w-auto">
        {beside}
        <Button onClick={() => setIsAsking(true)}>
          {isAsked ? words.again : words.ask}
        </Button>
      </div>
      <ConfirmPanel
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={words.title}
        confirmLabel={words.sendMail}
        cancelLabel={words.keep}
        onConfirm={ask}
      >
        <div className="candidate flex flex-col gap-3">
          <p>{words.mailFirst}</p>
          <ul className="flex list-disc flex-col gap-1.5 ps-5">
            {words.effects(companyName, undoDays).map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </div>
      </ConfirmPanel>
    </>
  );
}
