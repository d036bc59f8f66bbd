import OpenAI from "openai";
import { z } from "zod";
import { clientOf, type MeteredProvider } from "./client";
import { AiFailure, asAiFailure } from "./failure";
import { metered, type Meter } from "./meter";

const TIMEOUT_MS = 90_000;

type Message = { role: "system" | "user" | "assistant"; content: string };

/** What checking made of a value, or what is wrong with it in words that the model can act on. */
type Checked<V> =
  { isSound: true; value: V } | { isSound: false; problems: string[] };

export type Judgement<T, V> = {
  said: T;
  /** What the check made of it. */
  checked: V;
  /** The model's last words, as they came. */
  raw: string;
  model: string;
  parameters: { temperature: number };
  /** Tokens over all requests that this took. */
  usage: { promptTokens: number; completionTokens: number; requests: number };
  latencyMs: number;
};

export type JudgeTask<T, V> = {
  name: string;
  system: string;
  user: string;
  schema: z.ZodType<T>;
  check: (said: T) => Checked<V>;
  /** 0 unless said: the same question should get the same answer. */
  temperature?: number;
  /** For all requests together, where a person waits; without it each has its own time limit. */
  timeLimitMs?: number;
};

/**
 * Asks the model for one JSON value of the given schema. `check` looks beyond its shape. A
 * wrong answer is sent back once to be repaired, then given up. Throws `AiFailure`.
 */
export async function judge<T, V>(
  provider: MeteredProvider,
  task: JudgeTask<T, V>,
): Promise<Judgement<T, V>> {
  const client = await clientOf(provider);
  const startedAt = performance.now();
  const endsAt = startedAt + (task.timeLimitMs ?? Infinity);
  const parameters = { temperature: task.temperature ?? 0 };
  const messages: Message[] = [
    { role: "system", content: task.system },
    { role: "user", content: task.user },
  ];
  const usage = { promptTokens: 0, completionTokens: 0, requests: 0 };
  let problems: string[] = [];
  for (let attempt = 0; attempt < 2; attempt++) {
    const request = { model: provider.model, messages, ...parameters };
    const completion = await complete(
      { client, meter: provider.meter },
      task,
      request,
      endsAt,
    );
    const raw = completion.choices[0]?.message.content ?? "";
    usage.promptTokens += completion.usage?.prompt_tokens ?? 0;
    usage.completionTokens += completion.usage?.completion_tokens ?? 0;
    usage.requests++;
    const parsed = task.schema.safeParse(extractJson(raw));
    const checked = parsed.success ? task.check(parsed.data) : undefined;
    if (parsed.success && checked?.isSound) {
      return {
        said: parsed.data,
        checked: checked.value,
        raw,
        model: completion.model,
        parameters,
        usage,
        latencyMs: Math.round(performance.now() - startedAt),
      };
    }
    problems = checked?.isSound === false ? checked.problems : [];
    if (parsed.error) problems.push(z.prettifyError(parsed.error));
    messages.push(
      { role: "assistant", content: raw },
      { role: "user", content: repairRequest(problems) },
    );
  }
  throw new AiFailure("The AI’s answer failed our checks twice.", true, {
    cause: new Error(problems.join("\n")),
  });
}

type Request = { model: string; messages: Message[]; temperature: number };

/** With a JSON schema; servers that do not know those get the same question in plain words. */
async function complete(
  { client, meter }: { client: OpenAI; meter: Meter },
  { name, schema }: { name: string; schema: z.ZodType },
  request: Request,
  endsAt: number,
) {
  const jsonSchema = z.toJSONSchema(schema);
  delete jsonSchema.$schema;
  let timeout = timeLeft(endsAt);
  try {
    return await metered(meter, () =>
      client.chat.completions.create(
        {
          ...request,
          response_format: {
            type: "json_schema",
            json_schema: { name, strict: true, schema: jsonSchema },
          },
        },
        { timeout },
      ),
    );
  } catch (error) {
    if (!isUnknownFormat(error)) throw asAiFailure(error);
  }
  timeout = timeLeft(endsAt);
  const [system, ...rest] = request.messages;
  const content = `${system?.content}\n\nAnswer with JSON alone, of this JSON schema:\n${JSON.stringify(jsonSchema)}`;
  try {
    return await metered(meter, () =>
      client.chat.completions.create(
        { ...request, messages: [{ role: "system", content }, ...rest] },
        { timeout },
      ),
    );
  } catch (error) {
    throw asAiFailure(error);
  }
}

/** Milliseconds for the next request; until `endsAt` (of `performance.now()`) at most. */
function timeLeft(endsAt: number): number {
  const left = Math.floor(endsAt - performance.now());
  if (left <= 0) throw new AiFailure("The AI provider took too long.", true);
  return Math.min(left, TIMEOUT_MS);
}

function isUnknownFormat(error: unknown): boolean {
  return (
    error instanceof OpenAI.APIError &&
    (error.status === 400 || error.status === 422) &&
    /response_format|json_schema/i.test(error.message)
  );
}

/** The JSON value in a text that may have words or a code fence around it; undefined when there is none. */
export function extractJson(text: string): unknown {
  const start = text.indexOf("{");
  const end = text.lastIndexOf("}");
  if (start < 0 || end < start) return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    return undefined;
  }
}

function repairRequest(problems: string[]): string {
  return `That answer cannot be used:\n${problems.map((problem) => `- ${problem}`).join("\n")}\nGive the whole corrected JSON again, and nothing else.`;
}
