/** What a saved recording is called, in every language: "answer-2-take-1.webm", "answer-2-take-1-part-2.webm". */
export function recordingName(
  { answer, take, part }: { answer: number; take: number; part: number },
  mimeType: string,
): string {
  const piece = part === 0 ? "" : `-part-${part + 1}`;
  const ending = mimeType.includes("mp4") ? "mp4" : "webm";
  return `answer-${answer}-take-${take}${piece}.${ending}`;
}
