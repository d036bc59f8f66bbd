import { APIError } from "openai";
import type { ActiveProvider } from "./client";

/** Names of optional parts of a request, each with the words by which servers refuse it. */
export type Options<Name extends string> = Record<Name, RegExp>;

/** What each model of each server refused, as long as this process runs. */
const refusals = new Map<string, ReadonlySet<string>>();

/**
 * Asks with everything optional that this model is not known to refuse. A part that it refuses by name is left out and
 * remembered once it answers without: reasoning models take no temperature, newer transcription models give no times,
 * and no list of models says so for every server.
 */
export async function askWithin<Name extends string, T>(
  provider: Pick<ActiveProvider, "baseUrl">,
  model: string,
  options: Options<Name>,
  ask: (takes: (name: Name) => boolean) => Promise<T>,
): Promise<T> {
  const key = JSON.stringify([provider.baseUrl, model]);
  const names = Object.keys(options) as Name[];
  const without = new Set<string>(refusals.get(key));
  for (;;) {
    try {
      const answer = await ask((name) => !without.has(name));
      refusals.set(key, new Set([...(refusals.get(key) ?? []), ...without]));
      return answer;
    } catch (error) {
      const refused = names.find(
        (name) => !without.has(name) && isRefusal(error, options[name]),
      );
      if (!refused) throw error;
      without.add(refused);
    }
  }
}

/** Some servers fail where they mean to refuse, so 500 counts too where it names the part. */
const refusing = [400, 415, 422, 500, 501];

function isRefusal(error: unknown, words: RegExp): boolean {
  return (
    error instanceof APIError &&
    refusing.includes(Number(error.status)) &&
    words.test(`${error.param ?? ""} ${error.message}`)
  );
}
