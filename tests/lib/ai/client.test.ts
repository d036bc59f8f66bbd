import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { MeteredProvider } from "@/lib/ai/client";
import { AiFailure } from "@/lib/ai/failure";
import { extractJson, judge } from "@/lib/ai/judge";
import {
  startRehearsal,
  type JudgementArrived,
  type RehearsalRequest,
} from "@/lib/ai/rehearsal";
import { transcribe } from "@/lib/ai/transcribe";
import { systemMessage, userMessage } from "@/lib/evaluations/prompt";
import { judgement } from "@/lib/evaluations/schema";
import { extractAudio } from "@/lib/media/audio";
import { groupIntoParts } from "@/lib/media/remux";

const folder = await mkdtemp(join(tmpdir(), "ai-"));
const server = await startRehearsal({ isRecording: true });
const provider: MeteredProvider = {
  kind: "openai",
  baseUrl: server.baseUrl,
  apiKey: "test",
  model: "some-model",
  transcriptionModel: "some-whisper",
  meter: { reserve: async () => async () => undefined },
};
afterAll(() => rm(folder, { recursive: true }));
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
  server.fault = undefined;
});

describe("a transcription", () => {
  test("sends the sound alone and gives words with times", async () => {
    const sound = await soundOf("answer-one.webm");
    const heard = await transcribe(provider, sound, "webm");

    expect(heard.segments.length).toBeGreaterThan(1);
    expect(heard.segments.at(-1)!.end).toBeCloseTo(6, 0);
    const [request] = arrived("transcription");
    expect(request!.sound.trackTypes).toEqual(["audio"]);
    expect(Math.abs(request!.sound.seconds - 6)).toBeLessThan(0.5);
    expect(request!.fileName).toBe("answer.webm");
    expect(request!.fields).toEqual({
      model: "some-whisper",
      response_format: "verbose_json",
      "timestamp_granularities[]": "segment",
    });
  });

  test("of two recordings differs, of one is the same again", async () => {
    const [one, two, again] = [
      await transcribe(provider, await soundOf("answer-one.webm"), "webm"),
      await transcribe(provider, await soundOf("answer-two.webm"), "webm"),
      await transcribe(provider, await soundOf("answer-one.webm"), "webm"),
    ];
    expect(one.segments).toEqual(again.segments);
    expect(one.segments[0]!.text).not.toBe(two.segments[0]!.text);
  });

  test("of MP4 sound is taken too", async () => {
    const sound = await soundOf("answer-vp9.mp4");
    expect(
      (await transcribe(provider, sound, "webm")).segments,
    ).not.toHaveLength(0);
    expect(
      (await transcribe(provider, await soundOf("answer-aac.mp4"), "mp4"))
        .segments,
    ).toHaveLength(0);
    expect(arrived("transcription")[1]!.sound.trackTypes).toEqual(["audio"]);
  });

  test("of silence has no words", async () => {
    const heard = await transcribe(
      provider,
      await soundOf("silence.webm"),
      "webm",
    );
    expect(heard.segments).toEqual([]);
  });

  test("by a model that gives no times is refused for good", async () => {
    server.fault = () => ({ change: () => '{"text":"I fixed it."}' });
    const failure = await failureOf(transcribeOne());
    expect(failure.isTemporary).toBe(false);
    expect(failure.message).toContain("Set AI_TRANSCRIPTION_MODEL");
  });
});

describe("L6: which failures are worth another try", () => {
  test.each([
    [429, true],
    [500, true],
    [503, true],
    [408, true],
    [400, false],
    [401, false],
    [404, false],
    [413, false],
  ])("%i: %s", async (status, isTemporary) => {
    server.fault = () => ({ status, error: "secret words of the provider" });

    const failures = [
      await failureOf(transcribeOne()),
      await failureOf(judgeOne()),
    ];

    for (const failure of failures) {
      expect(failure.isTemporary).toBe(isTemporary);
      expect(failure.message).not.toContain("secret");
    }
    expect(server.requests).toHaveLength(2);
  });

  test("a server that is not there: again later", async () => {
    const nowhere = { ...provider, baseUrl: "http://127.0.0.1:9/v1" };
    const failure = await failureOf(judgeOne(nowhere));
    expect(failure).toMatchObject({
      isTemporary: true,
      message: "The AI provider couldn’t be reached.",
    });
  });
});

describe("a judgement", () => {
  test("carries the system message, the prompt and a schema, and nothing else", async () => {
    const made = await judgeOne();

    expect(made.model).toBe("some-model");
    const [request] = arrived("judgement");
    expect(Object.keys(request!.body).sort()).toEqual([
      "messages",
      "model",
      "response_format",
      "temperature",
    ]);
    expect(request!.body.messages).toEqual([
      { role: "system", content: systemMessage },
      { role: "user", content: prompt },
    ]);
    expect(made.said.criteria).toHaveLength(2);
  });

  test("is asked for again, once, with what was wrong", async () => {
    const problems = [["Criterion c1 is unsound."]];
    const made = await judgeOne(provider, () => problems.shift() ?? []);

    expect(made.usage.requests).toBe(2);
    const repair = arrived("judgement")[1]!.body.messages;
    expect(repair.map(({ role }) => role)).toEqual([
      "system",
      "user",
      "assistant",
      "user",
    ]);
    expect(repair[3]!.content).toContain("Criterion c1 is unsound.");
  });

  test("that stays wrong is no judgement", async () => {
    const failure = await failureOf(judgeOne(provider, () => ["No."]));
    expect(failure.isTemporary).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ["no JSON", "I would rather not say."],
    ["another shape", '{"score": 5}'],
    [
      "a level that does not exist",
      '{"criteria":[{"criterionId":"c1","level":6,"reason":"","evidence":[]}],"summary":""}',
    ],
  ])("of %s is repaired", async (_what, content) => {
    server.fault = (request) =>
      (request as JudgementArrived).body.messages.length === 2
        ? { change: () => content }
        : undefined;
    const made = await judgeOne();
    expect(made.said.criteria).toHaveLength(2);
  });

  test("ends within the time limit of all its requests", async () => {
    server.fault = (request) =>
      (request as JudgementArrived).body.messages.length === 2
        ? { change: () => "{}", delayMs: 150 }
        : { isSilent: true };
    const startedAt = performance.now();
    const failure = await failureOf(judgeOne(provider, () => [], 400));
    expect(failure.isTemporary).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  test("of a server without schemas is asked for in plain words", async () => {
    server.fault = (request) =>
      (request as JudgementArrived).body.response_format
        ? { status: 400, error: "Unknown parameter: response_format" }
        : {
            change: (content) => `Here it is:\n\`\`\`json\n${content}\n\`\`\``,
          };

    const made = await judgeOne();

    expect(made.said.criteria).toHaveLength(2);
    const plain = arrived("judgement")[1]!.body;
    expect(plain.messages[0]!.content).toContain("JSON schema");
    expect(plain.messages[1]!.content).toBe(prompt);
  });
});

test("JSON is found in words and fences around it", () => {
  expect(extractJson('Sure!\n```json\n{"a": {"b": 1}}\n```')).toEqual({
    a: { b: 1 },
  });
  expect(extractJson("none")).toBeUndefined();
  expect(extractJson("} {")).toBeUndefined();
  expect(extractJson("{broken}")).toBeUndefined();
});

test("the rehearsal server does nothing but rehearse", async () => {
  const { origin } = new URL(server.baseUrl);
  expect((await fetch(`${origin}/v1/models`)).status).toBe(404);
  expect((await fetch(origin, { method: "POST" })).status).toBe(404);
  expect(new URL(server.baseUrl).hostname).toBe("127.0.0.1");
});

const criterion = {
  name: "Clarity",
  weakAnchor: "Weak",
  strongAnchor: "Strong",
};
const prompt = userMessage({
  question: "What did you do?",
  criteria: [criterion, { ...criterion, name: "Care" }],
  segments: [{ id: "s1", start: 0, end: 2, text: "I fixed it." }],
});

function judgeOne(
  by = provider,
  problemsOf: () => string[] = () => [],
  timeLimitMs?: number,
) {
  return judge(by, {
    timeLimitMs,
    name: "judgement",
    system: systemMessage,
    user: prompt,
    schema: judgement,
    check: (said) => {
      const problems = problemsOf();
      return problems.length > 0
        ? { isSound: false, problems }
        : { isSound: true, value: said };
    },
  });
}

async function transcribeOne() {
  return transcribe(provider, await soundOf("answer-one.webm"), "webm");
}

async function soundOf(name: string): Promise<string> {
  const path = join(folder, name);
  const { parts } = await groupIntoParts([
    join(import.meta.dirname, "../../fixtures", name),
  ]);
  await extractAudio(parts, path);
  return path;
}

async function failureOf(work: Promise<unknown>): Promise<AiFailure> {
  const failure = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(AiFailure);
  return failure as AiFailure;
}

function arrived<K extends RehearsalRequest["kind"]>(kind: K) {
  return server.requests.filter(
    (request): request is Extract<RehearsalRequest, { kind: K }> =>
      request.kind === kind,
  );
}
