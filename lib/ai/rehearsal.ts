import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { z } from "zod";
import { logProblem } from "@/lib/log";
import { measureSound, type Sound } from "@/lib/media/sound";
import {
  draftOf,
  readDraftRequest,
  type DraftRequest,
} from "./rehearsal-drafts";
import {
  judgementOf,
  readJudgementRequest,
  segmentsOf,
  type JudgementRequest,
} from "./rehearsal-words";

type TranscriptionArrived = {
  kind: "transcription";
  sound: Sound;
  fileName: string;
  /** Every field of the form except the file. */
  fields: Record<string, string>;
  /** The words that were answered. */
  text: string;
};

export type JudgementArrived = {
  kind: "judgement";
  body: z.infer<typeof chatBody>;
  request: JudgementRequest;
  /** Length of the sound whose words are in this request, when this server transcribed it. */
  soundSeconds: number | undefined;
};

type DraftArrived = {
  kind: "draft";
  body: z.infer<typeof chatBody>;
  request: DraftRequest;
};

type Arrived = TranscriptionArrived | JudgementArrived | DraftArrived;

/** Times are milliseconds of `performance.now()`: how long this server itself took. */
export type RehearsalRequest = Arrived & {
  startedAt: number;
  endedAt: number;
  status: number;
};

/** What a test has the server do instead of answering well. */
export type Fault = {
  status?: number;
  error?: string;
  delayMs?: number;
  /** Takes the request and never answers. */
  isSilent?: boolean;
  /** Sent as it is, with the status above. */
  body?: { type: string; text: string };
  /** Changes the content of the answer: the transcription, or the model's words. */
  change?: (content: string) => string;
  /** Why the model stopped; "stop" unless said. */
  finishReason?: string;
};

export type RehearsalServer = {
  /** To be used as AI_BASE_URL. */
  baseUrl: string;
  /** What arrived, for tests and benchmarks; empty unless started with `isRecording`. */
  requests: RehearsalRequest[];
  /** Asked for each request that arrives. */
  fault: ((arrived: Arrived) => Fault | undefined) | undefined;
  stop: () => Promise<void>;
};

const chatBody = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  temperature: z.number().optional(),
  response_format: z.unknown().optional(),
});

/**
 * An OpenAI-compatible server on this machine alone, with canned words: for demonstrations without a provider, and
 * for tests. It listens to nothing and judges nobody.
 */
export async function startRehearsal({
  isRecording = false,
  port = 0,
}: { isRecording?: boolean; port?: number } = {}): Promise<RehearsalServer> {
  const requests: RehearsalRequest[] = [];
  const secondsOfWords = new Map<string, number>();

  const http = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      logProblem("rehearsal server:", error);
      reply(response, 500, failureBody("The rehearsal server failed."));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const startedAt = performance.now();
    const arrived = await read(request, secondsOfWords);
    if (!arrived) {
      reply(response, 404, failureBody("Only rehearsals here."));
      return;
    }
    const fault = self.fault?.(arrived);
    if (fault?.delayMs) {
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    }
    const status = fault?.status ?? 200;
    if (isRecording) {
      requests.push({
        ...arrived,
        startedAt,
        endedAt: performance.now(),
        status,
      });
    }
    if (fault?.isSilent) return;
    if (fault?.body) {
      response.writeHead(status, { "content-type": fault.body.type });
      response.end(fault.body.text);
      return;
    }
    reply(
      response,
      status,
      status === 200
        ? successBody(arrived, fault)
        : failureBody(fault?.error ?? "A rehearsed failure."),
    );
  }

  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, "127.0.0.1", resolve);
  });
  // A process whose other work is done should not stay for the sake of this server.
  http.unref();
  const address = http.address() as AddressInfo;
  const self: RehearsalServer = {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests,
    fault: undefined,
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return self;
}

/** `secondsOfWords`: how long the sound was in which words were heard. */
async function read(
  request: IncomingMessage,
  secondsOfWords: Map<string, number>,
): Promise<Arrived | undefined> {
  if (request.method !== "POST") return undefined;
  if (request.url === "/v1/audio/transcriptions") {
    const arrived = await readTranscription(request);
    secondsOfWords.set(arrived.text, arrived.sound.seconds);
    return arrived;
  }
  if (request.url === "/v1/chat/completions") {
    const body = chatBody.parse(await bodyOf(request).json());
    const draft = readDraftRequest(body.messages);
    if (draft) return { kind: "draft", body, request: draft };
    const judged = readJudgementRequest(body.messages);
    const text = judged.segments.map((segment) => segment.text).join(" ");
    return {
      kind: "judgement",
      body,
      request: judged,
      soundSeconds: secondsOfWords.get(text),
    };
  }
  return undefined;
}

async function readTranscription(
  request: IncomingMessage,
): Promise<TranscriptionArrived> {
  const form = await bodyOf(request).formData();
  const file = form.get("file");
  if (!(file instanceof File)) throw new Error("no file in the request");
  const sound = await measureSound(file);
  const fields: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string") fields[name] = value;
  const text = segmentsOf(sound)
    .map((segment) => segment.text)
    .join(" ");
  return { kind: "transcription", sound, fileName: file.name, fields, text };
}

function bodyOf(request: IncomingMessage): Response {
  return new Response(Readable.toWeb(request) as ReadableStream, {
    headers: { "content-type": request.headers["content-type"] ?? "" },
  });
}

function successBody(
  arrived: Arrived,
  { change = (content) => content, finishReason = "stop" }: Fault = {},
): unknown {
  if (arrived.kind === "transcription") {
    const { sound, text } = arrived;
    return JSON.parse(
      change(
        JSON.stringify({
          task: "transcribe",
          language: "english",
          duration: sound.seconds,
          text,
          segments: segmentsOf(sound),
          usage: { type: "duration", seconds: Math.ceil(sound.seconds) },
        }),
      ),
    );
  }
  const said =
    arrived.kind === "draft"
      ? draftOf(arrived.request)
      : judgementOf(arrived.request);
  const content = change(JSON.stringify(said));
  return {
    id: "rehearsal",
    object: "chat.completion",
    created: 0,
    model: arrived.body.model,
    choices: [
      {
        index: 0,
        finish_reason: finishReason,
        message: { role: "assistant", content, refusal: null },
      },
    ],
    usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
  };
}

function failureBody(message: string): unknown {
  return { error: { message, type: "rehearsal", param: null, code: null } };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
