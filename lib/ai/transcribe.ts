import { openAsBlob } from "node:fs";
import { z } from "zod";
import { cleanJson } from "@/lib/text";
import { lineField, textField } from "@/lib/text-fields";
import { clientOf, type MeteredProvider } from "./client";
import { AiFailure, asAiFailure } from "./failure";
import { metered } from "./meter";

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

const answer = z.object({
  text: textField(),
  language: lineField().nullish(),
  usage: usage.nullish(),
  segments: z
    .array(
      z.object({
        start: z.number(),
        end: z.number(),
        text: textField(),
        no_speech_prob: z.number().nullish(),
        avg_logprob: z.number().nullish(),
      }),
    )
    .nullish(),
});

/**
 * Has one sound file put into words with times. Only the sound is sent: not the question, which whisper would repeat
 * into a silent recording. Throws `AiFailure`.
 */
export async function transcribe(
  provider: MeteredProvider,
  path: string,
  container: "webm" | "mp4",
): Promise<Transcription> {
  const client = await clientOf(provider);
  const startedAt = performance.now();
  try {
    const sound = await openAsBlob(path, { type: `audio/${container}` });
    const raw: unknown = await metered(provider.meter, () =>
      client.audio.transcriptions.create(
        {
          file: new File([sound], `answer.${container}`, { type: sound.type }),
          model: provider.transcriptionModel,
          response_format: "verbose_json",
          timestamp_granularities: ["segment"],
        },
        { timeout: TIMEOUT_MS },
      ),
    );
    return {
      ...read(raw),
      latencyMs: Math.round(performance.now() - startedAt),
    };
  } catch (error) {
    throw asAiFailure(error);
  }
}

function read(raw: unknown): Omit<Transcription, "latencyMs"> {
  const parsed = answer.safeParse(raw);
  if (!parsed.success) {
    throw new AiFailure(
      "The AI provider gave an unreadable transcript.",
      true,
      { cause: parsed.error },
    );
  }
  const { segments, text, language, usage } = parsed.data;
  if (!segments && text.trim() !== "") {
    throw new AiFailure(
      "The transcription model gives no timestamps. Set AI_TRANSCRIPTION_MODEL to a Whisper model.",
      false,
    );
  }
  return {
    segments: (segments ?? []).map((segment) => ({
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
