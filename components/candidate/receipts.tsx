"use client";

import { ChevronDown, CircleCheck, Circle, CloudUpload } from "lucide-react";
import type { CandidateStage } from "@/lib/answers/queries";
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
            <div className="min-w-0 flex-1 tabular">
              <p className="font-medium">{words.answer(number)}</p>
              {take.savedAt ? (
                <Complete
                  text={words.complete(
                    shared.time(new Date(take.savedAt), timeZone),
                    take.durationMs === null ? null : take.durationMs / 1000,
                  )}
                  details={words.bytes(take.bytes)}
                />
              ) : (
                <p className="text-muted">
                  {upload
                    ? words.saving(upload.savedBytes, upload.totalBytes)
                    : words.elsewhere}
                </p>
              )}
              {isLastStep && isElsewhere && (
                <MissingRest number={number} takeId={take.id} />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** A receipt whose exact size is shown when it is opened. */
function Complete({ text, details }: { text: string; details: string }) {
  return (
    <details className="group text-muted">
      <summary className="rounded flex w-fit cursor-pointer list-none items-center gap-1 [&::-webkit-details-marker]:hidden">
        <span suppressHydrationWarning>{text}</span>
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 group-open:rotate-180"
        />
      </summary>
      <p>{details}</p>
    </details>
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
  const Icon = count > 0 ? CircleCheck : Circle;
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Icon
        aria-hidden
        className={`mt-1 size-5 shrink-0 ${count > 0 ? "text-success" : "text-muted"}`}
      />
      <div className="min-w-0 tabular">
        <p className="font-medium">{words.answer(number)}</p>
        <p className="text-muted" suppressHydrationWarning>
          {count > 0 ? words.written(at, count) : words.unanswered(at)}
        </p>
      </div>
    </li>
  );
}
