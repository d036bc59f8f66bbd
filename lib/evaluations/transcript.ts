import { z } from "zod";
import { withoutLoops, withoutRepeats } from "./loops";
import { isPhantom } from "./phantoms";

/** Seconds from an answer's beginning; null in one that was written. */
export const second = z.number().nullable();

/** Something that was said or written. Ids are `s1`, `s2` … within one answer. */
const transcriptSegment = z.object({
  id: z.string(),
  start: second,
  end: second,
  text: z.string(),
});

export type TranscriptSegment = z.infer<typeof transcriptSegment>;

/** Reads the stored JSON of `Transcript.segments`. */
export function readSegments(json: unknown): TranscriptSegment[] {
  return z.array(transcriptSegment).parse(json);
}

/** A piece of a transcription with the recognizer's own doubts. */
type Heard = {
  start: number;
  end: number;
  text: string;
  noSpeech: number;
  logProbability: number;
};

/** Whisper's own rule for a silent piece, and a stricter one for doubt alone. */
const DOUBTED_NO_SPEECH = 0.6;
const DOUBTED_LOG_PROBABILITY = -1;
const CERTAIN_NO_SPEECH = 0.9;

/**
 * The pieces in which somebody spoke, with ids. Pieces that the recognizer itself doubts are dropped, what it repeats
 * without end stands once, and when nothing but its known inventions is left, nothing was heard (L5).
 */
export function spokenSegments(heard: Heard[]): TranscriptSegment[] {
  const pieces = heard
    .filter((piece) => !isSilent(piece) && plainWords(piece.text) !== "")
    .map((piece) => ({ ...piece, text: withoutLoops(piece.text) }));
  const spoken = withoutRepeats(pieces);
  if (spoken.every((piece) => isPhantom(piece.text))) return [];
  return spoken.map(({ start, end, text }, index) => ({
    id: `s${index + 1}`,
    start,
    end,
    text,
  }));
}

/** The sentences of an answer in writing, with ids; none when nothing was written (L5). */
export function writtenSegments(answer: string): TranscriptSegment[] {
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
  return answer
    .split(/\n+/)
    .flatMap((line) => Array.from(sentences.segment(line)))
    .map(({ segment }) => segment.trim())
    .filter((text) => plainWords(text) !== "")
    .map((text, index) => ({
      id: `s${index + 1}`,
      start: null,
      end: null,
      text,
    }));
}

function isSilent({ noSpeech, logProbability }: Heard): boolean {
  return (
    noSpeech > CERTAIN_NO_SPEECH ||
    (noSpeech > DOUBTED_NO_SPEECH && logProbability < DOUBTED_LOG_PROBABILITY)
  );
}

/** Lower-case words with single spaces, of compatible characters folded (NFKC): how two texts are compared here. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
