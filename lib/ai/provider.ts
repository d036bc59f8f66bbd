import { env } from "@/lib/env";

/** Who transcribes and judges. With `off`, interviews complete as usual and wait (L11). */
export type Provider =
  | { kind: "off" }
  | {
      kind: "openai" | "rehearsal";
      /** Without it: OpenAI's own address, or a rehearsal server inside this process. */
      baseUrl?: string;
      apiKey: string;
      model: string;
      transcriptionModel: string;
    };

/** The provider of these settings; naming a key is enough to switch evaluation on. */
export function provider(settings = env()): Provider {
  const kind =
    settings.AI_PROVIDER ?? (settings.AI_API_KEY ? "openai" : undefined);
  if (!kind) return { kind: "off" };
  const address = settings.AI_BASE_URL
    ? { baseUrl: settings.AI_BASE_URL }
    : undefined;
  if (kind === "rehearsal") {
    return {
      kind,
      ...address,
      apiKey: "rehearsal",
      model: "rehearsal-judge",
      transcriptionModel: "rehearsal-whisper",
    };
  }
  return {
    kind,
    ...address,
    apiKey: settings.AI_API_KEY ?? "",
    model: settings.AI_MODEL,
    transcriptionModel: settings.AI_TRANSCRIPTION_MODEL,
  };
}
