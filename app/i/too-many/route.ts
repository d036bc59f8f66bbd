import { plainWords, wordsFor } from "@/app/api/plain-words";

/** What a page cannot do: answer with status 429. */
export async function GET(request: Request): Promise<Response> {
  const { words } = await wordsFor(request);
  return plainWords(429, words.landing.tooMany);
}
