import type { UploadState } from "@/components/recorder/uploader";
import type { Screen } from "@/components/recorder/state";
import { formatClock } from "@/lib/format";

export type UploadWords = {
  kind: "idle" | "recording" | "saving" | "saved" | "offline" | "lost";
  text: string;
};

/** The state of the uploads in one sentence, always true. */
export function uploadWords(
  screen: Screen,
  uploads: UploadState,
  isCutOff: boolean,
): UploadWords {
  const unsent = uploads.takes.filter(({ isRefused }) => !isRefused);
  const total = sum(unsent.map(({ totalBytes }) => totalBytes));
  const saved = sum(unsent.map(({ savedBytes }) => savedBytes));
  const isSaving = unsent.some(
    (take) => take.isEnded || take.savedBytes < take.totalBytes,
  );
  if (uploads.isSignedOut)
    return {
      kind: "lost",
      text: "No longer connected to your interview. Open the link in your email again in this browser: your answer is safe on this device.",
    };
  if (!uploads.isOnline || isCutOff)
    return {
      kind: "offline",
      text:
        uploads.takes.length > 0
          ? "Offline: your answer is safe on this device, do not close this tab"
          : "Offline: waiting for the connection",
    };
  if (screen.name === "recording") {
    const take = uploads.takes.find(({ takeId }) => takeId === screen.takeId);
    const seconds = (take?.savedMs ?? 0) / 1000;
    return {
      kind: "recording",
      text: `Recording · saved up to ${formatClock(seconds)}`,
    };
  }
  if (isSaving)
    return {
      kind: "saving",
      text: `Saving… ${total === 0 ? 0 : Math.floor((saved / total) * 100)} %`,
    };
  if (uploads.takes.some(({ isRefused }) => isRefused))
    return {
      kind: "lost",
      text: "Part of an answer could not be added any more. It is kept on this device.",
    };
  return withoutRecording.includes(screen.name)
    ? { kind: "idle", text: "Nothing is being recorded" }
    : { kind: "saved", text: "Everything is saved" };
}

const withoutRecording: Screen["name"][] = [
  "welcome",
  "consents",
  "declined",
  "check",
  "practice",
  "ready",
  "expired",
  "cancelled",
];

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
