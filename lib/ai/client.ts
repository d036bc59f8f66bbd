import OpenAI from "openai";
import type { Meter } from "./meter";
import type { Provider } from "./provider";
import { startRehearsal, type RehearsalServer } from "./rehearsal";

export type ActiveProvider = Exclude<Provider, { kind: "off" }>;

/** A provider and who counts what is asked of it: nothing is asked uncounted. */
export type MeteredProvider = ActiveProvider & { meter: Meter };

let ownRehearsal: Promise<RehearsalServer> | undefined;

/**
 * A client of the provider, by our settings alone: what is null would otherwise come from the SDK's own environment
 * variables. It never retries: the queue does, where it is seen and survives a restart (L6).
 */
export async function clientOf(provider: ActiveProvider): Promise<OpenAI> {
  return new OpenAI({
    apiKey: provider.apiKey,
    baseURL: await addressOf(provider),
    organization: null,
    project: null,
    maxRetries: 0,
  });
}

async function addressOf(provider: ActiveProvider): Promise<string | null> {
  if (provider.baseUrl) return provider.baseUrl;
  if (provider.kind === "openai") return null;
  ownRehearsal ??= startRehearsal();
  return (await ownRehearsal).baseUrl;
}
