import { extractAudio } from "./audio";
import { MediaRejected } from "./reject";
import { groupIntoParts, remux } from "./remux";

/** What lib/media/pool.ts has done in a thread of its own. Of an error only the words get out of one. */
export const work = { groupIntoParts, remux, extractAudio };

type Work = typeof work;

/** One call: a function's name and what it is given. */
export type Call = {
  [N in keyof Work]: { name: N; given: Parameters<Work[N]> };
}[keyof Work];

export type Answer<T> = { value: T } | { rejection: string };

export default async function answer({
  name,
  given,
}: Call): Promise<Answer<unknown>> {
  const act = work[name] as (...given: unknown[]) => Promise<unknown>;
  try {
    return { value: await act(...given) };
  } catch (error) {
    if (error instanceof MediaRejected) return { rejection: error.message };
    throw error;
  }
}
