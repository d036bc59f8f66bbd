import { z } from "zod";

/** One playable, seekable file of a take. A take whose segments differ in codec has several, played in order (R7). */
const takePart = z.object({
  /** Key of the file in storage. */
  key: z.string(),
  mimeType: z.string(),
  bytes: z.number().int().nonnegative(),
  durationMs: z.number().int().nonnegative(),
});

export type TakePart = z.infer<typeof takePart>;

/** Held while a take's files are written, and while they are deleted. */
export function joinLock(takeId: string): string {
  return `take.join ${takeId}`;
}

/** Whether none of them has a picture. */
export function isSound(parts: TakePart[]): boolean {
  return (
    parts.length > 0 &&
    parts.every(({ mimeType }) => mimeType.startsWith("audio/"))
  );
}

/** Reads the stored JSON of `Take.parts`. Throws when it is not a list of parts. */
export function readParts(json: unknown): TakePart[] {
  return z.array(takePart).parse(json);
}
