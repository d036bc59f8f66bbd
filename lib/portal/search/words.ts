import { plainSpelling } from "@/lib/fold";

/** What was typed, as words without case and accents. */
export function wordsOf(typed: string): string[] {
  return plainSpelling(typed).split(" ").filter(Boolean);
}

/** Whether every searched word occurs in a text, without case and accents; a word of one or two letters must begin one of its words. */
export function matchesWords(words: string[], text: string): boolean {
  const plain = plainSpelling(text);
  return words.every((word) =>
    word.length < 3 ? ` ${plain}`.includes(` ${word}`) : plain.includes(word),
  );
}
