import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import { z } from "zod";
import { draftField, lineField, textField } from "@/lib/fields/text-fields";
import { cutText } from "@/lib/text";
import { clientOf, type MeteredProvider } from "./client";
import { AiFailure, asAiFailure, unreadable } from "./failure";
import { metered } from "./meter";
import { askWithin } from "./options";

const TIMEOUT_MS = 90_000;

/** As they were really sent. */
type Parameters = { temperature?: number };

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
  parameters: Parameters;
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
 * Asks the model for one JSON value of the given schema. `check` looks beyond its shape. A wrong answer is sent back once
 * to be repaired, then given up for good: the same model would only be paid to be wrong again. Throws `AiFailure`.
 */
export async function judge<T, V>(
  provider: MeteredProvider,
  task: JudgeTask<T, V>,
): Promise<Judgement<T, V>> {
  const startedAt = performance.now();
  const messages: Message[] = [
    { role: "system", content: task.system },
    { role: "user", content: task.user },
  ];
  const usage = { promptTokens: 0, completionTokens: 0, requests: 0 };
  let problems: string[] = [];
  for (let attempt = 0; attempt < 2; attempt++) {
    const { said, parameters } = await complete(provider, task, {
      messages,
      endsAt: startedAt + (task.timeLimitMs ?? Infinity),
    });
    const raw = contentOf(said);
    usage.promptTokens += said.usage?.prompt_tokens ?? 0;
    usage.completionTokens += said.usage?.completion_tokens ?? 0;
    usage.requests++;
    const parsed = task.schema.safeParse(extractJson(raw));
    const checked = parsed.success ? task.check(parsed.data) : undefined;
    if (parsed.success && checked?.isSound) {
      return {
        said: parsed.data,
        checked: checked.value,
        raw,
        model: said.model,
        parameters,
        usage,
        latencyMs: Math.round(performance.now() - startedAt),
      };
    }
    // Cut off before its end, it is nothing that could be repaired.
    if (said.choices[0]?.finish_reason === "length") throw unreadable("answer");
    problems = checked?.isSound === false ? checked.problems : [];
    if (parsed.error) problems.push(z.prettifyError(parsed.error));
    messages.push(
      { role: "assistant", content: raw },
      { role: "user", content: repairRequest(problems) },
    );
  }
  throw new AiFailure("The AI’s answer failed our checks twice.", false, {
    cause: new Error(problems.join("\n")),
  });
}

/** What a model may refuse: schemas are asked for in plain words instead, temperature is then the model's own. */
const options = {
  response_format:
    /response_format|json_schema|structured.?output|guided_|grammar/i,
  temperature: /temperature/i,
};

async function complete<T, V>(
  provider: MeteredProvider,
  task: JudgeTask<T, V>,
  { messages, endsAt }: { messages: Message[]; endsAt: number },
): Promise<{ said: Completion; parameters: Parameters }> {
  const client = await clientOf(provider);
  const schema = z.toJSONSchema(task.schema);
  delete schema.$schema;
  try {
    return await askWithin(provider, provider.model, options, async (takes) => {
      const parameters: Parameters = takes("temperature")
        ? { temperature: task.temperature ?? 0 }
        : {};
      const asked: ChatCompletionCreateParamsNonStreaming = {
        model: provider.model,
        messages: takes("response_format")
          ? messages
          : inPlainWords(messages, schema),
        ...parameters,
      };
      if (takes("response_format"))
        asked.response_format = {
          type: "json_schema",
          json_schema: { name: task.name, strict: true, schema },
        };
      const timeout = timeLeft(endsAt);
      const answer: unknown = await metered(provider.meter, () =>
        client.chat.completions.create(asked, { timeout }),
      );
      return { said: readCompletion(answer), parameters };
    });
  } catch (error) {
    throw asAiFailure(error, provider);
  }
}

function inPlainWords([system, ...rest]: Message[], schema: object): Message[] {
  const content = `${system?.content}\n\nAnswer with JSON alone, of this JSON schema:\n${JSON.stringify(schema)}`;
  return [{ role: "system", content }, ...rest];
}

const count = z.number().catch(0);

/** What is used of an answer; whatever else a server sends, or leaves out, is no reason to refuse it. */
const completion = z.object({
  model: lineField().catch(""),
  choices: z
    .array(
      z.object({
        finish_reason: lineField().nullish().catch(null),
        message: z.object({
          content: draftField().nullish(),
          refusal: textField().nullish().catch(null),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: count, completion_tokens: count })
    .nullish()
    .catch(null),
});

type Completion = z.infer<typeof completion>;

function readCompletion(answer: unknown): Completion {
  const read = completion.safeParse(answer);
  if (!read.success) throw unreadable("answer", read.error);
  return read.data;
}

/** The model's words; none at all is not an answer that could be repaired. */
function contentOf({ choices: [choice] }: Completion): string {
  const { content, refusal } = choice?.message ?? {};
  if (content?.trim()) return content;
  if (refusal)
    throw new AiFailure(
      `The AI declined this task: “${cutText(refusal, 300)}”`,
      false,
    );
  throw unreadable("answer");
}

/** Milliseconds for the next request; until `endsAt` (of `performance.now()`) at most. */
function timeLeft(endsAt: number): number {
  const left = Math.floor(endsAt - performance.now());
  if (left <= 0) throw new AiFailure("The AI provider took too long.", true);
  return Math.min(left, TIMEOUT_MS);
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
