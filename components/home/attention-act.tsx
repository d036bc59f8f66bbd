"use client";

import { useInterviewActs } from "@/components/interviews/use-interview-acts";
import { Button, ButtonLink } from "@/components/ui/button";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { useChange } from "@/components/ui/use-change";
import { retryEvaluationAction } from "@/lib/evaluations/actions";
import { paths } from "@/lib/paths";
import type { AttentionLine } from "@/lib/portal/home/queries";
import { addressOf } from "@/lib/query-string";

/** Writes again, or leads to the address that must be corrected first. */
export function ResendAct({ line }: { line: AttentionLine }) {
  const { interviewId, candidateId, candidate } = line;
  const { isPending, resend } = useInterviewActs({
    id: interviewId,
    candidate: { name: candidate },
  });
  if (line.isBounced)
    return (
      <ButtonLink
        size="small"
        href={addressOf(paths.candidate(candidateId), { edit: candidateId })}
        aria-label={`Fix address for ${candidate}`}
      >
        Fix address
      </ButtonLink>
    );
  return (
    <Button
      size="small"
      pending={isPending}
      onClick={resend}
      aria-label={`Resend to ${candidate}`}
    >
      Resend
    </Button>
  );
}

/** Runs a failed evaluation once more. */
export function RetryAct({ line }: { line: AttentionLine }) {
  const { run, isPending } = useChange(async (interviewId: string) => {
    const result = await settle(retryEvaluationAction({ interviewId }));
    if (!result.ok) toast.refusal(result.error);
    return result;
  });
  return (
    <Button
      size="small"
      pending={isPending}
      onClick={() => run(line.interviewId)}
      aria-label={`Try again: evaluation of ${line.candidate}`}
    >
      Try again
    </Button>
  );
}
