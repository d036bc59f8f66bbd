/** Words of a text, in any script. */
export function countWords(text: string): number {
  const words = new Intl.Segmenter("en", { granularity: "word" });
  return Array.from(words.segment(text)).filter(({ isWordLike }) => isWordLike)
    .length;
}
