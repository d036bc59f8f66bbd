import { openAsBlob } from "node:fs";
import type { TranscriptionCreateParamsNonStreaming } from "openai/resources/audio/transcriptions";
import { z } from "zod";
import { lineField, textField } from "@/lib/fields/text-fields";
import { cleanJson } from "@/lib/text";
import { clientOf, type MeteredProvider } from "./client";
import { asAiFailure, unreadable } from "./failure";
import { metered } from "./meter";
import { askWithin } from "./options";

const TIMEOUT_MS = 120_000;

export type Transcription = {
  segments: {
    start: number;
    end: number;
    text: string;
    /** Whisper's own doubt that there was speech, 0–1; 0 where a server does not say. */
    noSpeech: number;
    /** Whisper's mean log probability of the words; 0 where a server does not say. */
    logProbability: number;
  }[];
  language: string | null;
  latencyMs: number;
  usage: z.infer<typeof usage>;
};

const usage = z.record(lineField(), z.json()).transform(cleanJson);

const piece = z.object({
  start: z.number(),
  end: z.number(),
  text: textField(),
  no_speech_prob: z.number().nullish().catch(null),
  avg_logprob: z.number().nullish().catch(null),
});

const answer = z.object({
  text: textField(),
  language: lineField().nullish().catch(null),
  usage: usage.nullish().catch(null),
  segments: z.array(piece).nullish(),
});

/** What a model may refuse: some give words without times, and some none in a language they are told. */
const options = {
  times: /timestamp_granularities/i,
  verbose_json: /response_format|verbose_json/i,
  language: /\blanguage\b/i,
};

/**
 * Has one sound file put into words, with times where the model gives them; `seconds` is its length. Only the sound is
 * sent and the language to expect: not the question, which whisper would repeat into a silent recording. Throws `AiFailure`.
 */
export async function transcribe(
  provider: MeteredProvider,
  path: string,
  {
    container,
    language,
    seconds,
  }: { container: "webm" | "mp4"; language: string; seconds: number },
): Promise<Transcription> {
  const client = await clientOf(provider);
  const model = provider.transcriptionModel;
  const startedAt = performance.now();
  try {
    const sound = await openAsBlob(path, { type: `audio/${container}` });
    const raw = await askWithin(provider, model, options, (takes) => {
      const asked: TranscriptionCreateParamsNonStreaming = {
        file: new File([sound], `answer.${container}`, { type: sound.type }),
        model,
        response_format: takes("verbose_json") ? "verbose_json" : "json",
      };
      if (takes("verbose_json") && takes("times"))
        asked.timestamp_granularities = ["segment"];
      if (takes("language")) asked.language = language;
      return metered<unknown>(provider.meter, () =>
        client.audio.transcriptions.create(asked, { timeout: TIMEOUT_MS }),
      );
    });
    return {
      ...read(raw, seconds),
      latencyMs: Math.round(performance.now() - startedAt),
    };
  } catch (error) {
    throw asAiFailure(error, provider);
  }
}

/** Words without times are one piece over the whole sound: evidence then plays the answer from its beginning. */
function read(raw: unknown, seconds: number): Omit<Transcription, "latencyMs"> {
  const parsed = answer.safeParse(raw);
  if (!parsed.success) throw unreadable("transcript", parsed.error);
  const { text, language, usage } = parsed.data;
  const whole: z.infer<typeof piece>[] = text
    ? [{ start: 0, end: seconds, text }]
    : [];
  const segments = parsed.data.segments?.length ? parsed.data.segments : whole;
  return {
    segments: segments.map((segment) => ({
      start: segment.start,
      end: segment.end,
      text: segment.text,
      noSpeech: segment.no_speech_prob ?? 0,
      logProbability: segment.avg_logprob ?? 0,
    })),
    language: language ?? null,
    usage: usage ?? {},
  };
}
