import { foldedWords } from "@/lib/fold";

/**
 * Recognizers get stuck and write the same words again and again. So often in a row nobody says them: people who insist
 * or stammer repeat a word a few times.
 */
const most = { ofWord: 8, ofWords: 4 };

/** Words of the longest thing that is looked for. */
const longestLoop = 40;

/** A text in which what is repeated without end stands once. */
export function withoutLoops(text: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  const plain = words.map((word) => foldedWords(word).join(""));
  const kept: string[] = [];
  let at = 0;
  while (at < words.length) {
    const loop = loopAt(plain, at);
    kept.push(...words.slice(at, at + loop.length));
    at += loop.length * loop.times;
  }
  return kept.length === words.length ? text : kept.join(" ");
}

/** The shortest words that are repeated without end from there on, and how often; once, one word, where nothing is. */
function loopAt(
  words: string[],
  at: number,
): { length: number; times: number } {
  for (let length = 1; length <= longestLoop; length++) {
    const times = timesOf(words, at, length);
    if (times > (length === 1 ? most.ofWord : most.ofWords))
      return { length, times };
  }
  return { length: 1, times: 1 };
}

function timesOf(words: string[], at: number, length: number): number {
  let end = at + length;
  while (end < words.length && words[end] === words[end - length]) end++;
  return Math.floor((end - at) / length);
}

/** Pieces of a transcription in which one that comes again and again stands once, over the time of all of them. */
export function withoutRepeats<
  P extends { start: number; end: number; text: string },
>(pieces: P[]): P[] {
  const kept: P[] = [];
  let at = 0;
  while (at < pieces.length) {
    const first = pieces[at]!;
    const words = plain(first.text);
    let next = at + 1;
    while (next < pieces.length && plain(pieces[next]!.text) === words) next++;
    const isLoop = next - at > most.ofWords;
    if (isLoop) kept.push({ ...first, end: pieces[next - 1]!.end });
    else kept.push(...pieces.slice(at, next));
    at = next;
  }
  return kept;
}

function plain(text: string): string {
  return foldedWords(text).join(" ");
}
