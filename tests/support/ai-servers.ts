import type { Fault, RehearsalServer } from "@/lib/ai/rehearsal";

/** How servers that people really have answer, each as a fault of the rehearsal server. */
type Arrived = Parameters<NonNullable<RehearsalServer["fault"]>>[0];

/** Refuses a part of a chat request by its name, as OpenAI does. */
export function refusing(
  name: "temperature" | "response_format",
  arrived: Arrived,
): Fault | undefined {
  return "body" in arrived && arrived.body[name] !== undefined
    ? {
        status: 400,
        error: `Unsupported value: '${name}' does not support this with this model.`,
      }
    : undefined;
}

/** OpenAI's GPT-5 and o-models: no temperature but their own. */
export function reasoningModel(arrived: Arrived): Fault | undefined {
  return refusing("temperature", arrived);
}

/** OpenAI's gpt-4o-transcribe: words without times. */
export function timelessTranscriber(arrived: Arrived): Fault | undefined {
  if (arrived.kind !== "transcription") return undefined;
  return arrived.fields.response_format === "verbose_json"
    ? {
        status: 400,
        error:
          "response_format 'verbose_json' is not compatible with model 'gpt-4o-transcribe'. Use 'json' or 'text' instead.",
      }
    : {
        change: (content) =>
          JSON.stringify({
            text: (JSON.parse(content) as { text: string }).text,
          }),
      };
}

const json = "application/json";

/** Status 200, and nothing in it that answers. */
export const unreadableAnswers = {
  "an error object": {
    body: { type: json, text: '{"object":"error","message":"busy"}' },
  },
  "no choices": { body: { type: json, text: '{"model":"m","choices":[]}' } },
  HTML: { body: { type: "text/html", text: "<h1>Sign in</h1>" } },
  nothing: { body: { type: json, text: "" } },
  "half an answer": { body: { type: json, text: '{"model":"m","choi' } },
  "no words": { change: () => "" },
  "words cut off": { change: () => '{"criteria":[', finishReason: "length" },
} satisfies Record<string, Fault>;

/** A transcription of these words. */
export function saying(text: string): NonNullable<Fault["change"]> {
  return () =>
    JSON.stringify({
      text,
      segments: [{ start: 0, end: 2, text, no_speech_prob: 0.1 }],
    });
}
