import OpenAI from "openai";
import { z } from "zod";
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
    fetch: fetchWithReason,
  });
}

async function addressOf(provider: ActiveProvider): Promise<string | null> {
  if (provider.baseUrl) return provider.baseUrl;
  if (provider.kind === "openai") return null;
  ownRehearsal ??= startRehearsal();
  return (await ownRehearsal).baseUrl;
}

/** The SDK reads a reason under `error` alone; some servers say it at the top, under `message` or `detail`. */
async function fetchWithReason(
  ...request: Parameters<typeof fetch>
): Promise<Response> {
  const response = await fetch(...request);
  const { status, headers } = response;
  if (status < 400) return response;
  return new Response(withReason(await response.text()), { status, headers });
}

const reasonAtTop = z.union([
  z.object({ error: z.undefined().optional(), message: z.json() }),
  z.object({ error: z.undefined().optional(), detail: z.json() }),
]);

function withReason(body: string): string {
  try {
    const found = reasonAtTop.safeParse(JSON.parse(body));
    if (!found.success) return body;
    const reason =
      "message" in found.data ? found.data.message : found.data.detail;
    const message =
      typeof reason === "string" ? reason : JSON.stringify(reason);
    return JSON.stringify({ error: { message } });
  } catch {
    return body;
  }
}
