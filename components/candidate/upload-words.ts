import type { DraftState } from "@/components/recorder/draft";
import type { UploadState } from "@/components/recorder/uploader";
import type { Screen } from "@/components/recorder/state";
import type { Messages } from "@/lib/messages/en";

export type UploadWords = {
  kind: "idle" | "recording" | "saving" | "saved" | "offline" | "lost";
  text: string;
  /** What is announced: percentages would be read out without end. */
  spoken: string;
};

/** The state of the uploads in one sentence, always true. */
export function uploadWords(
  words: Messages["uploads"],
  screen: Screen,
  uploads: UploadState,
  isCutOff: boolean,
): UploadWords {
  const unsent = uploads.takes.filter(({ isRefused }) => !isRefused);
  const total = sum(unsent.map(({ totalBytes }) => totalBytes));
  const saved = sum(unsent.map(({ savedBytes }) => savedBytes));
  const isSaving = unsent.some(
    (take) => take.isHeld || take.isEnded || take.savedBytes < take.totalBytes,
  );
  const say = (
    kind: UploadWords["kind"],
    text: string,
    spoken = text,
  ): UploadWords => ({ kind, text, spoken });
  if (uploads.isSignedOut) return say("lost", words.signedOut);
  if (!uploads.isOnline || isCutOff) {
    if (uploads.takes.length === 0) return say("offline", words.offline);
    return say("offline", offlineWords(words, uploads));
  }
  if (screen.name === "recording") {
    const take = uploads.takes.find(({ takeId }) => takeId === screen.takeId);
    const seconds = (take?.savedMs ?? 0) / 1000;
    return say("recording", words.recording(seconds), words.recordingSpoken);
  }
  if (isSaving) {
    const percent = total === 0 ? 0 : Math.floor((saved / total) * 100);
    return say("saving", words.saving(percent), words.savingSpoken);
  }
  if (uploads.takes.some(({ isRefused }) => isRefused))
    return say("lost", words.refused);
  if (screen.name === "practice") return say("idle", words.practice, "");
  return withoutRecording.includes(screen.name)
    ? say("idle", words.idle, "")
    : say("saved", words.saved);
}

/** The state of a text that is being written, in one sentence, always true. */
export function draftWords(
  words: Messages["uploads"],
  { receipt, isSaved, isOnline, isSignedOut, isDurable }: DraftState,
  isCutOff: boolean,
  timeOf: (at: Date) => string,
): UploadWords {
  if (isSignedOut)
    return { kind: "lost", text: words.signedOut, spoken: words.signedOut };
  if (!isOnline || isCutOff) {
    const text = offlineWords(words, { isDurable });
    return { kind: "offline", text, spoken: text };
  }
  return {
    kind: isSaved ? "saved" : "saving",
    text: receipt
      ? words.typed(timeOf(new Date(receipt.savedAt)), receipt.words)
      : words.typing,
    // Once: with every change it would talk over who listens to what they type.
    spoken: words.typing,
  };
}

/** What is to be done with this page while it is the only one that has an answer. */
function offlineWords(
  words: Messages["uploads"],
  { isDurable }: { isDurable: boolean },
): string {
  return isDurable ? words.offlineWithAnswer : words.offlineInMemory;
}

const withoutRecording: Screen["name"][] = [
  "welcome",
  "consents",
  "declined",
  "check",
  "ready",
  "expired",
  "cancelled",
  "withdrawn",
  "erased",
];

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
