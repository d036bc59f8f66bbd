"use client";

import { Download, Mic } from "lucide-react";
import { Button, buttonClass } from "@/components/ui/button";
import type { PlayFailure } from "./failure";
import { usePlayhead } from "./playhead";

/** What is said over the picture when there is none. */
export function Overlay() {
  const { recording, failure, source, index, retry } = usePlayhead();
  const words = failure
    ? failureWords(failure)
    : !recording?.take
      ? "This question wasn’t answered."
      : recording.take.failure !== null
        ? `This recording couldn’t be prepared. ${recording.take.failure}`
        : recording.take.parts.length === 0
          ? "This recording is being prepared…"
          : null;
  if (!words) return null;
  return (
    <div
      role="status"
      className="absolute inset-0 grid place-content-center justify-items-center gap-3 bg-black p-6 text-center text-white"
    >
      <p className="max-w-sm text-pretty">{words}</p>
      {failure && (
        <div className="flex flex-wrap justify-center gap-2">
          {failure.kind === "unplayable" && (
            <a
              href={`${source}?save=answer-${index + 1}.${failure.extension}`}
              download
              className={buttonClass({ size: "small" })}
            >
              <Download aria-hidden />
              <span>Download</span>
            </a>
          )}
          <Button size="small" onClick={retry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}

function failureWords(failure: PlayFailure): string {
  return failure.kind === "lost"
    ? "The recording couldn’t be loaded."
    : `This browser can’t play this recording. Open this page in ${failure.players}, or download the file.`;
}

/** Over a picture that there is none of. */
export function SoundOnly() {
  const { recording, failure } = usePlayhead();
  if (!recording?.take?.isSound || failure) return null;
  return (
    <p className="pointer-events-none absolute inset-0 flex items-center justify-center gap-2 text-white">
      <Mic aria-hidden className="size-5" />
      <span>Audio only (agreed)</span>
    </p>
  );
}
