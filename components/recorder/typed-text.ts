import type { CandidateWriting } from "@/lib/answers/queries";
import { cleanText } from "@/lib/text";

/** An answer in writing as this device has it. */
export type TypedText = {
  text: string;
  /** Counts up with every change. */
  version: number;
  /** When it was last changed, in milliseconds of the server's clock. */
  writtenAt: number;
  /** What the server has confirmed. */
  savedVersion: number;
  /** What was sent last, cleaned as the server stores it: it may have arrived although its answer was lost. */
  sent: { version: number; text: string } | null;
  /** Another text of the same answer, which must not be lost either. */
  other: string | null;
};

export function isUnsent({ version, savedVersion }: TypedText): boolean {
  return version > savedVersion;
}

/** The text after a change. */
export function typed(
  before: TypedText,
  text: string,
  writtenAt: number,
): TypedText {
  return { ...before, text, writtenAt, version: before.version + 1 };
}

/** The text once the server has `version` of it. */
export function confirmed(before: TypedText, version: number): TypedText {
  const savedVersion = Math.max(before.savedVersion, version);
  return { ...before, savedVersion, sent: null };
}

/**
 * What this device has and what the server has, put together: the newest wins. Where somebody wrote on elsewhere while
 * this device held words that were not sent, the text that does not win is kept beside it.
 */
export function reconciled(
  here: TypedText | null,
  there: Pick<CandidateWriting, "text" | "version">,
): TypedText {
  if (here && isOutdated(here, there)) return here;
  if (!here || !isUnsent(here)) return asThere(there, here?.other ?? null);
  const isOwn =
    there.version === here.savedVersion ||
    (there.version === here.sent?.version &&
      there.text === cleanText(here.sent.text));
  if (isOwn) return confirmed(here, there.version);
  if (here.version > there.version)
    return {
      ...confirmed(here, there.version),
      other: beside(there.text, here),
    };
  return closedWith(here, there);
}

/** What the server has, where it takes no more: words that are only here are kept beside it. */
export function closedWith(
  here: TypedText,
  there: Pick<CandidateWriting, "text" | "version">,
): TypedText {
  if (isOutdated(here, there)) return here;
  const left = asThere(there, here.other);
  return { ...left, other: beside(here.text, left) };
}

/** Whether the server was asked before it confirmed what this device knows it to have. */
export function isOutdated(
  here: TypedText,
  there: Pick<CandidateWriting, "version">,
): boolean {
  return there.version < here.savedVersion;
}

/** What only this device has of it; null where the server has all. */
export function leftBehind(here: TypedText): string | null {
  const texts = [isUnsent(here) ? here.text : "", here.other ?? ""];
  const words = texts
    .map((text) => cleanText(text).trim())
    .filter((text) => text !== "");
  return words.length > 0 ? words.join("\n\n") : null;
}

/** With the other text put below it. */
export function withOther(before: TypedText, writtenAt: number): TypedText {
  const text = [before.text.trimEnd(), before.other ?? ""].join("\n\n");
  return { ...typed(before, text.trimStart(), writtenAt), other: null };
}

function asThere(
  { text, version }: Pick<CandidateWriting, "text" | "version">,
  other: string | null,
): TypedText {
  const savedVersion = version;
  return { text, version, writtenAt: 0, savedVersion, sent: null, other };
}

/** The text that lost, unless the winner has all of it. */
function beside(lost: string, winner: TypedText): string | null {
  const words = cleanText(lost).trim();
  return words === "" || cleanText(winner.text).includes(words)
    ? winner.other
    : words;
}
