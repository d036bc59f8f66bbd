"use client";

import { CircleCheck, CloudUpload } from "lucide-react";
import type { CandidateStage } from "@/lib/interviews/candidate-queries";
import { formatBytesOf } from "@/lib/format";
import { MissingRest } from "./missing-rest";
import { useInterview } from "./session-context";
import { useStore } from "./use-store";
import { useTimeZone } from "./use-time-zone";

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
  return (
    <ul aria-label="Your saved answers" className="divide-y rounded-xl border">
      {answers.map(({ number, take }) => {
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
              <span className="font-medium">Answer {number}</span>
              {take.savedAt
                ? ` · saved ${clockTime(take.savedAt, timeZone)} · ${formatBytesOf(take.bytes, take.bytes)} · complete`
                : upload
                  ? ` · saving · ${formatBytesOf(upload.savedBytes, upload.totalBytes)}`
                  : " · the rest is on the device that recorded it: open the link there"}
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

function clockTime(at: string, timeZone: string): string {
  return new Date(at).toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
}
