"use client";

import { Ban, MicOff, VideoOff } from "lucide-react";
import type { Signals } from "@/components/recorder/signals";
import { useRecordedForm } from "./use-recorded-form";
import { useWords } from "./words";

/** A fault that a recording would only show afterwards. */
export function SignalWarning({ signals }: { signals: Signals }) {
  const words = useWords().camera;
  const { muted } = useRecordedForm(words.forms);
  return (
    <div role="alert" className="flex flex-col gap-2 empty:hidden">
      {signals.isMuted && (
        <p className="flex items-start gap-2 text-warn">
          <Ban aria-hidden className="mt-1 size-5 shrink-0" />
          <span>{muted}</span>
        </p>
      )}
      {signals.isSilent && !signals.isMuted && (
        <p className="flex items-start gap-2 text-warn">
          <MicOff aria-hidden className="mt-1 size-5 shrink-0" />
          <span>{words.silent}</span>
        </p>
      )}
      {signals.isBlack && !signals.isMuted && (
        <p className="flex items-start gap-2 text-warn">
          <VideoOff aria-hidden className="mt-1 size-5 shrink-0" />
          <span>{words.black}</span>
        </p>
      )}
    </div>
  );
}
