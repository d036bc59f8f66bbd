import { z } from "zod";

/** How many times as long a candidate may think and answer. */
const timeFactor = z.union([z.literal(1), z.literal(1.5), z.literal(2)]);
const mostExtraTakes = 5;

/** What is otherwise than for everybody, for the questions of an interview that are not answered yet. */
export const accommodations = z.object({
  timeFactor: timeFactor.default(1),
  /** Added to the takes of each question. */
  extraTakes: z.number().int().min(0).max(mostExtraTakes).default(0),
  /** Recorded without a picture. */
  isAudioOnly: z.boolean().default(false),
  /** Answers may be typed instead of recorded. */
  isInWriting: z.boolean().default(false),
  /** All questions are shown before the start. */
  isShownAhead: z.boolean().default(false),
});

export type Accommodations = z.infer<typeof accommodations>;

/** Reads the stored JSON of what was wished or granted. Throws when it is neither. */
export function readAccommodations(json: unknown): Accommodations {
  return accommodations.parse(json);
}
