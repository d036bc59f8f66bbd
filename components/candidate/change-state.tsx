"use client";

import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/form";
import { useAction } from "@/components/ui/use-action";
import { Quote } from "@/components/ui/quote";
import { takeBackChangeAction } from "@/lib/answers/changes/actions";
import type { CandidateStage } from "@/lib/answers/queries";
import { noticeOf } from "@/lib/answers/refusals";
import { listAccommodations } from "@/lib/interviews/accommodations";
import type { Accommodations } from "@/lib/interviews/accommodations-schema";
import { useWords } from "./words";

/** What was asked for, and the answer when there is one. */
export function ChangeState({
  stage,
  change,
  onStage,
  onAgain,
}: {
  stage: CandidateStage;
  change: NonNullable<CandidateStage["change"]>;
  onStage: (stage: CandidateStage) => void;
  onAgain: () => void;
}) {
  const { needChange: words, notices } = useWords();
  const { run, isPending, refusal } = useAction(takeBackChangeAction, onStage);
  if (change.status === "OPEN")
    return (
      <div className="flex flex-col gap-4">
        {refusal && <Problem>{notices[noticeOf(refusal.message)]}</Problem>}
        <h3 className="font-semibold">{words.asked}</h3>
        <p>{words.waiting(stage.companyName)}</p>
        <h3 className="font-semibold">{words.youAsked}</h3>
        <Names of={change.wishes} />
        <Quote text={change.text} />
        <Button
          pending={isPending}
          onClick={() => run({ publicId: stage.publicId })}
          className="w-fit"
        >
          {words.takeBack}
        </Button>
        <p className="text-sm text-muted">{words.takeBackHint}</p>
      </div>
    );
  const hasNames = listAccommodations(change.granted).length > 0;
  return (
    <div className="flex flex-col gap-4">
      <h3 className="font-semibold">{words.answered}</h3>
      <p>
        {change.status === "DECLINED"
          ? words.declined
          : hasNames
            ? words.granted
            : words.agreed}
      </p>
      <Names of={change.granted} />
      <Quote text={change.reply} />
      <Button onClick={onAgain} className="w-fit">
        {words.again}
      </Button>
    </div>
  );
}

function Names({ of: some }: { of: Accommodations }) {
  const { accommodations } = useWords();
  const names = listAccommodations(some);
  if (names.length === 0) return null;
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5">
      {names.map((name) => (
        <li key={name}>{accommodations[name](some.extraTakes)}</li>
      ))}
    </ul>
  );
}
