import { Ban, MicOff, VideoOff } from "lucide-react";
import type { Signals } from "@/components/recorder/signals";

/** A fault that a recording would only show afterwards. */
export function SignalWarning({ signals }: { signals: Signals }) {
  return (
    <div role="alert" className="flex flex-col gap-2 empty:hidden">
      {signals.isMuted && (
        <p className="flex items-start gap-2 text-warn">
          <Ban aria-hidden className="mt-1 size-5 shrink-0" />
          Your device holds the camera or microphone back. End a call that is
          running, or switch it on again.
        </p>
      )}
      {signals.isSilent && !signals.isMuted && (
        <p className="flex items-start gap-2 text-warn">
          <MicOff aria-hidden className="mt-1 size-5 shrink-0" />
          We hear nothing. Check that the right microphone is chosen and not
          muted.
        </p>
      )}
      {signals.isBlack && !signals.isMuted && (
        <p className="flex items-start gap-2 text-warn">
          <VideoOff aria-hidden className="mt-1 size-5 shrink-0" />
          The picture is dark. Check the camera’s cover and the light.
        </p>
      )}
    </div>
  );
}
