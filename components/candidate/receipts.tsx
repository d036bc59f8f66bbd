"use client";

import { CircleCheck, CircleDashed, CloudUpload } from "lucide-react";
import type { CandidateStage } from "@/lib/interviews/candidate-queries";
import { MissingRest } from "./missing-rest";
import { useInterview } from "./session-context";
import { useStore } from "./use-store";
import { useTimeZone } from "./use-time-zone";
import { useWords } from "./words";

/** Proof, answer by answer, of what the server has. */
export function Receipts({
  answers,
  isLastStep = false,
}: Pick<CandidateStage, "answers"> & {
  /** Nothing else can be done: an answer whose rest is lost must not hold the interview up. */
  isLastStep?: boolean;
}) {
  const { session } = useInterview();
  const { takes } = useStore(session.uploads);
  const { device } = useStore(session.flow);
  const timeZone = useTimeZone();
  const { receipts: words, shared } = useWords();
  return (
    <ul aria-label={words.title} className="divide-y rounded-xl border">
      {answers.map(({ number, take, text }) => {
        if (text) return <Written key={number} number={number} {...text} />;
        const upload = takes.find(
          ({ takeId, isRefused }) => takeId === take.id && !isRefused,
        );
        const isElsewhere = !take.savedAt && !upload && device !== null;
        return (
          <li key={number} className="flex items-start gap-3 px-4 py-3">
            {take.savedAt ? (
              <CircleCheck
                aria-hidden
                className="mt-1 size-5 shrink-0 text-success"
              />
            ) : (
              <CloudUpload
                aria-hidden
                className="mt-1 size-5 shrink-0 text-muted"
              />
            )}
            <span className="min-w-0 tabular" suppressHydrationWarning>
              <span className="font-medium">{words.answer(number)}</span>
              {" · "}
              {take.savedAt
                ? words.complete(
                    shared.time(new Date(take.savedAt), timeZone),
                    take.bytes,
                  )
                : upload
                  ? words.saving(upload.savedBytes, upload.totalBytes)
                  : words.elsewhere}
              {isLastStep && isElsewhere && (
                <MissingRest number={number} takeId={take.id} />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Written({
  number,
  words: count,
  savedAt,
}: {
  number: number;
  words: number;
  savedAt: string;
}) {
  const timeZone = useTimeZone();
  const { receipts: words, shared } = useWords();
  const at = shared.time(new Date(savedAt), timeZone);
  const Icon = count > 0 ? CircleCheck : CircleDashed;
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Icon
        aria-hidden
        className={`mt-1 size-5 shrink-0 ${count > 0 ? "text-success" : "text-muted"}`}
      />
      <span className="min-w-0 tabular" suppressHydrationWarning>
        <span className="font-medium">{words.answer(number)}</span>
        {" · "}
        {count > 0 ? words.written(at, count) : words.unanswered(at)}
      </span>
    </li>
  );
}
