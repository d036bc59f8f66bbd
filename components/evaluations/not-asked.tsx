"use client";

import { CircleHelp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Refused } from "@/components/ui/form";
import { Time } from "@/components/ui/time";
import { useChange } from "@/components/ui/use-change";
import { askForAiConsentAction } from "@/lib/acts/actions";
import { Notice } from "./notice";

/** The candidate was never asked whether an AI may read their answers; one email can ask. */
export function NotAsked({
  interviewId,
  canAsk,
  askedAt,
}: {
  interviewId: string;
  canAsk: boolean;
  askedAt: Date | null;
}) {
  const { run, isPending, refusal } = useChange(
    askForAiConsentAction,
    "Email sent. You’ll see their answer here.",
  );
  return (
    <div className="flex flex-col gap-3">
      <Notice icon={<CircleHelp aria-hidden />} title="AI: not asked">
        {askedAt ? (
          <>
            <span>{"We asked this candidate by email on "}</span>
            <Time isDate at={askedAt} />
            <span>
              . They haven’t replied yet, so AI doesn’t evaluate their answers.
            </span>
          </>
        ) : (
          "This candidate wasn’t asked whether AI may evaluate their answers, so it doesn’t. You can still watch every answer."
        )}
      </Notice>
      {canAsk && !askedAt && (
        <div>
          <Button pending={isPending} onClick={() => run({ interviewId })}>
            Ask for AI consent
          </Button>
        </div>
      )}
      {refusal && <Refused refusal={refusal} />}
    </div>
  );
}
