import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { MeteredProvider } from "@/lib/ai/client";
import { AiFailure } from "@/lib/ai/failure";
import { extractJson, judge } from "@/lib/ai/judge";
import type { JudgementArrived } from "@/lib/ai/rehearsal";
import { transcribe } from "@/lib/ai/transcribe";
import { systemMessage, userMessage } from "@/lib/evaluations/prompt";
import { judgement } from "@/lib/evaluations/schema";
import { extractAudio } from "@/lib/media/audio";
import { groupIntoParts } from "@/lib/media/group";
import { probe } from "@/lib/media/probe";
import {
  reasoningModel,
  refusing,
  timelessTranscriber,
  unreadableAnswers,
} from "../../support/ai-servers";
import { dataFolder } from "../../support/data-folder";
import { connectRehearsal } from "../../support/rehearsal";

const folder = await dataFolder();
const server = await connectRehearsal();
const provider: MeteredProvider = {
  kind: "openai",
  baseUrl: server.baseUrl,
  apiKey: "test",
  model: "some-model",
  transcriptionModel: "some-whisper",
  meter: { reserve: async () => async () => undefined },
};
const webm = { container: "webm", language: "en", seconds: 6 } as const;
const mp4 = { ...webm, container: "mp4" } as const;

describe("a transcription", () => {
  test("sends the sound alone and gives words with times", async () => {
    const sound = await soundOf("answer-one.webm");
    const heard = await transcribe(provider, sound, webm);

    expect(heard.segments.length).toBeGreaterThan(1);
    expect(heard.segments.at(-1)!.end).toBeCloseTo(6, 0);
    const [request] = server.arrived("transcription");
    expect(request!.sound.trackTypes).toEqual(["audio"]);
    expect(Math.abs(request!.sound.seconds - 6)).toBeLessThan(0.5);
    expect(request!.fileName).toBe("answer.webm");
    expect(request!.fields).toEqual({
      model: "some-whisper",
      language: "en",
      response_format: "verbose_json",
      "timestamp_granularities[]": "segment",
    });
  });

  test("of two recordings differs, of one is the same again", async () => {
    const [one, two, again] = [
      await transcribe(provider, await soundOf("answer-one.webm"), webm),
      await transcribe(provider, await soundOf("answer-two.webm"), webm),
      await transcribe(provider, await soundOf("answer-one.webm"), webm),
    ];
    expect(one.segments).toEqual(again.segments);
    expect(one.segments[0]!.text).not.toBe(two.segments[0]!.text);
  });

  test("of MP4 sound is taken too", async () => {
    const sound = await soundOf("answer-vp9.mp4");
    expect((await transcribe(provider, sound, webm)).segments).not.toHaveLength(
      0,
    );
    expect(
      (await transcribe(provider, await soundOf("answer-aac.mp4"), mp4))
        .segments,
    ).toHaveLength(0);
    expect(server.arrived("transcription")[1]!.sound.trackTypes).toEqual([
      "audio",
    ]);
  });

  test("of silence has no words", async () => {
    const heard = await transcribe(
      provider,
      await soundOf("silence.webm"),
      webm,
    );
    expect(heard.segments).toEqual([]);
  });

  test("G4: by a model that gives no times is one piece over the whole sound", async () => {
    for (const answer of [
      '{"text":"I fixed it."}',
      '{"text":"I fixed it.","segments":[]}',
    ]) {
      server.fault = () => ({ change: () => answer });
      expect((await transcribeOne()).segments).toMatchObject([
        { start: 0, end: 6, text: "I fixed it." },
      ]);
    }
  });

  test("is not refused for what is beside the words", async () => {
    const text = "I fixed it.";
    const piece = { start: 0, end: 2, text, no_speech_prob: "?" };
    const said = { text, segments: [piece], language: 7, usage: "none" };
    server.fault = () => ({ change: () => JSON.stringify(said) });
    expect(await transcribeOne()).toMatchObject({
      segments: [{ start: 0, end: 2, text, noSpeech: 0 }],
      language: null,
      usage: {},
    });
  });

  test("M1.16 is asked for in the language of the interview", async () => {
    const sound = await soundOf("answer-one.webm");
    await transcribe(provider, sound, { ...webm, language: "es" });
    expect(server.arrived("transcription")[0]!.fields).toMatchObject({
      language: "es",
    });
  });
});

describe("M1.14 what a model refuses by name", () => {
  test("is left out of a judgement, and from then on", async () => {
    const by = { ...provider, model: "gpt-5-mini" };
    server.fault = reasoningModel;
    const made = await judgeOne(by);
    expect(made.parameters).toEqual({});
    expect(made.usage.requests).toBe(1);
    await judgeOne(by);
    expect(server.arrived("judgement").map(({ status }) => status)).toEqual([
      400, 200, 200,
    ]);
    // Another model of the same server is asked as usual.
    server.fault = undefined;
    expect((await judgeOne()).parameters).toEqual({ temperature: 0 });
  });

  test("is left out of a transcription, which then has no times, and from then on", async () => {
    const by = { ...provider, transcriptionModel: "gpt-4o-transcribe" };
    server.fault = timelessTranscriber;
    const sound = await soundOf("answer-one.webm");
    for (let time = 0; time < 2; time++)
      expect((await transcribe(by, sound, webm)).segments).toMatchObject([
        { start: 0, end: 6 },
      ]);
    expect(server.arrived("transcription").map(({ status }) => status)).toEqual(
      [400, 200, 200],
    );
    expect(server.arrived("transcription")[1]!.fields).toEqual({
      model: "gpt-4o-transcribe",
      response_format: "json",
      language: "en",
    });
  });

  test("is left out one after the other, by many at once too", async () => {
    const by = { ...provider, model: "strict-model" };
    server.fault = (request) =>
      refusing("response_format", request) ?? reasoningModel(request);
    const made = await Promise.all([judgeOne(by), judgeOne(by), judgeOne(by)]);
    for (const { parameters, said } of made) {
      expect(parameters).toEqual({});
      expect(said.criteria).toHaveLength(2);
    }
  });

  test("is found in what other servers call their reason", async () => {
    const by = { ...provider, model: "elsewhere" };
    server.fault = (request) =>
      "temperature" in (request as JudgementArrived).body
        ? {
            status: 422,
            body: {
              type: "application/json",
              text: '{"detail":[{"loc":["body","temperature"],"msg":"not taken"}]}',
            },
          }
        : undefined;
    expect((await judgeOne(by)).parameters).toEqual({});
  });

  test("costs nothing of the month's requests", async () => {
    let reserved = 0;
    const meter = {
      reserve: async () => {
        reserved++;
        return async () => void reserved--;
      },
    };
    server.fault = reasoningModel;
    await judgeOne({ ...provider, model: "gpt-5-metered", meter });
    expect(reserved).toBe(1);
  });

  test("is never asked for again in vain: a part that was not sent cannot be refused", async () => {
    server.fault = () => ({ status: 400, error: "temperature is wrong" });
    const failure = await failureOf(
      judgeOne({ ...provider, model: "stubborn" }),
    );
    expect(failure.message).toBe(
      "The AI provider rejected the request (400): “temperature is wrong.”",
    );
    expect(server.requests).toHaveLength(2);
  });
});

describe("M1.15 an answer that cannot be read", () => {
  test.each(Object.entries(unreadableAnswers))(
    "%s: is said in words, costs one request and may be tried again",
    async (_what, fault) => {
      server.fault = () => fault;
      const failure = await failureOf(judgeOne());
      expect(failure).toMatchObject({
        isTemporary: true,
        message: "The AI provider returned an unreadable answer.",
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  test.each(["an error object", "HTML", "nothing"] as const)(
    "%s is no transcript either",
    async (what) => {
      server.fault = () => unreadableAnswers[what];
      const failure = await failureOf(transcribeOne());
      expect(failure.isTemporary).toBe(true);
      expect(failure.message).toMatch(/unreadable (answer|transcript)/);
    },
  );

  test("a refusal of the model is said and not paid for again", async () => {
    const message = { role: "assistant", content: null, refusal: "I can't." };
    server.fault = () => ({
      body: {
        type: "application/json",
        text: JSON.stringify({ model: "m", choices: [{ message }] }),
      },
    });
    expect(await failureOf(judgeOne())).toMatchObject({
      isTemporary: false,
      message: "The AI declined this task: “I can't.”",
    });
  });

  test("a NUL in a reason is gone from what was said", async () => {
    server.fault = () => ({
      change: (content) =>
        content.replaceAll('"reason":"', '"reason":"A\\u0000 \\ud800NUL. '),
    });
    const { said } = await judgeOne();
    expect(said.criteria[0]!.reason).toMatch(/^A NUL\. \w/);
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
    server.fault = () => ({
      status,
      error: "the provider's reason, with sk-secret-key in it",
    });

    const failures = [
      await failureOf(transcribeOne()),
      await failureOf(judgeOne()),
    ];

    for (const failure of failures) {
      expect(failure.isTemporary).toBe(isTemporary);
      expect(failure.message.includes("the provider's reason")).toBe(
        status < 500 && status !== 401,
      );
      expect(failure.message).not.toContain("secret");
    }
    expect(server.requests).toHaveLength(2);
  });

  test("M1.14 the provider's reason is one clean line of 300 characters, without the key", async () => {
    const error = `No\u0000 such\nmodel. Key sk-abcdefgh12345 or ${"k".repeat(8)}secret: ${"long ".repeat(99)}`;
    server.fault = () => ({ status: 400, error });
    const by = { ...provider, apiKey: `${"k".repeat(8)}secret` };
    const { message } = await failureOf(judgeOne(by));
    expect(message).toMatch(
      /^The AI provider rejected the request \(400\): “No such model\. Key … or …: (long )+/,
    );
    expect(message.length).toBeLessThan(360);
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
    const [request] = server.arrived("judgement");
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
    const repair = server.arrived("judgement")[1]!.body.messages;
    expect(repair.map(({ role }) => role)).toEqual([
      "system",
      "user",
      "assistant",
      "user",
    ]);
    expect(repair[3]!.content).toContain("Criterion c1 is unsound.");
  });

  test("M1.15 that stays wrong is no judgement, and is not asked for again", async () => {
    const failure = await failureOf(judgeOne(provider, () => ["No."]));
    expect(failure.isTemporary).toBe(false);
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
    const plain = server.arrived("judgement")[1]!.body;
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
  return transcribe(provider, await soundOf("answer-one.webm"), webm);
}

async function soundOf(name: string): Promise<string> {
  const path = join(folder, name);
  const { parts } = await groupIntoParts(
    [join(import.meta.dirname, "../../fixtures", name)],
    probe,
  );
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
