import type { DraftState } from "@/components/recorder/draft";
import type { Trouble } from "@/components/recorder/patience";
import { isSaving, type UploadState } from "@/components/recorder/upload-state";
import type { Screen } from "@/components/recorder/screen";
import type { Messages } from "@/lib/messages/en";

export type UploadWords = {
  kind:
    | "idle"
    | "recording"
    | "saving"
    | "saved"
    | "offline"
    /** There is a network, but what is sent does not arrive. */
    | "blocked"
    | "lost";
  text: string;
  /** What is announced: percentages would be read out without end. */
  spoken: string;
};

/** The state of the uploads in one sentence, always true. */
export function uploadWords(
  words: Messages["uploads"],
  screen: Screen,
  uploads: UploadState,
  /** Of the last request that was no upload. */
  otherTrouble: Trouble | null,
): UploadWords {
  const unsent = uploads.takes.filter(({ isRefused }) => !isRefused);
  const total = sum(unsent.map(({ totalBytes }) => totalBytes));
  const saved = sum(unsent.map(({ savedBytes }) => savedBytes));
  const say = (
    kind: UploadWords["kind"],
    text: string,
    spoken = text,
  ): UploadWords => ({ kind, text, spoken });
  if (uploads.isSignedOut) return say("lost", words.signedOut);
  const trouble = uploads.trouble ?? otherTrouble;
  if (trouble)
    return troubleWords(words, trouble, {
      ...uploads,
      isHere: uploads.takes.length > 0,
    });
  if (screen.name === "recording") {
    const take = uploads.takes.find(({ takeId }) => takeId === screen.takeId);
    const seconds = (take?.savedMs ?? 0) / 1000;
    return say("recording", words.recording(seconds), words.recordingSpoken);
  }
  if (isSaving(uploads)) {
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
  { receipt, isSaved, trouble: ownTrouble, ...state }: DraftState,
  otherTrouble: Trouble | null,
  timeOf: (at: Date) => string,
): UploadWords {
  if (state.isSignedOut)
    return { kind: "lost", text: words.signedOut, spoken: words.signedOut };
  const trouble = ownTrouble ?? otherTrouble;
  if (trouble) return troubleWords(words, trouble, { ...state, isHere: true });
  return {
    kind: isSaved ? "saved" : "saving",
    text: receipt
      ? words.typed(timeOf(new Date(receipt.savedAt)), receipt.words)
      : words.typing,
    // Once: with every change it would talk over who listens to what they type.
    spoken: words.typing,
  };
}

/** What is wrong, and what is to be done with this page while only it has an answer. */
function troubleWords(
  words: Messages["uploads"],
  trouble: Trouble,
  {
    isHere,
    isDurable,
  }: {
    /** Whether this page has an answer, or a part of it. */
    isHere: boolean;
    isDurable: boolean;
  },
): UploadWords {
  if (trouble === "offline") {
    const text = !isHere
      ? words.offline
      : isDurable
        ? words.offlineWithAnswer
        : words.offlineInMemory;
    return { kind: "offline", text, spoken: text };
  }
  const advice = !isHere
    ? words.tryingAgain
    : isDurable
      ? words.safeHere
      : words.onlyHere;
  const cause = { away: words.away, full: words.full, refused: words.blocked };
  const text = `${cause[trouble]} ${advice}`;
  return { kind: "blocked", text, spoken: text };
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
