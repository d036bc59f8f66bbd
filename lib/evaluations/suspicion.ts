import type { Suspicion } from "./schema";
import type { TranscriptSegment } from "./transcript";

/** What people say to a model rather than to an interviewer. Matched against lower-case text. */
const PATTERNS = [
  /\b(ignore|disregard|forget|override|skip)\b.{0,40}\b(instruction|prompt|rule|rubric|criteri|guideline|above|previous|everything)/u,
  /\b(ignoriere|vergiss|missachte)\b.{0,40}\b(anweisung|anleitung|regel|vorgabe|prompt)/u,
  /\b(ignora|ignore[sz]?|olvida|oublie[sz]?)\b.{0,40}\b(instruccion|instruction|consigne|regla|règle|prompt)/u,
  /\b(system|developer)\s*(prompt|message|instruction|override)/u,
  /\b(new|updated|real|actual) (system )?(instruction|prompt)/u,
  /\byou are (now |really |actually )?(an? |the )?(ai|language model|llm|assistant|evaluator|grader|chat ?gpt|gpt)\b/u,
  /\b(dear|hey|hello|attention|note to|message (to|for)) (the )?(ai|model|assistant|evaluator|grader|chat ?gpt)\b/u,
  /\b(give|award|assign|grant|rate|score|grade)\b.{0,40}\b(highest|maximum|full|perfect|top|best) (possible )?(score|mark|level|rating|grade|point)/u,
  /\b(give|award|assign|grant|rate|score|grade)\b.{0,40}\b(level (five|5)|(five|5) (out of|on|for)|all (fives|5s))\b/u,
  /\b(gib|gebt|bewerte)\b.{0,40}\b(beste|höchste|volle) (note|bewertung|punktzahl|stufe)/u,
  /\b(levels?|scores?|ratings?)\b\s*(must|should|shall|has to|have to|needs? to|is to)\s*be\b/u,
  /"?(level|score|rating)"?\s*[:=]\s*"?(5|five|10|100)\b/u,
  /<\/?(transcript|system|user|assistant|question|rubric)\b/u,
  /\b(end|close) of (the )?(transcript|interview data)\b/u,
  /^\s*(system|assistant|user)\s*:/u,
];

/**
 * Places that read like instructions to the model (L3). A hint for the human; it changes no score. A recognizer breaks
 * segments where somebody breathes, so each is read together with the next one, too.
 */
export function findSuspicions(segments: TranscriptSegment[]): Suspicion[] {
  return segments
    .filter(({ text }, i) => {
      const next = segments[i + 1]?.text;
      return (
        isSuspicious(text) ||
        (next && !isSuspicious(next) && isSuspicious(`${text} ${next}`))
      );
    })
    .map(({ id, start, text }) => ({ segmentId: id, start, text }));
}

function isSuspicious(text: string): boolean {
  const plain = text.normalize("NFKC").toLowerCase();
  return PATTERNS.some((pattern) => pattern.test(plain));
}
