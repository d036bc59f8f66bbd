import { describe, expect, test } from "vitest";
import { provider } from "@/lib/ai/provider";
import { env, settingsProblem } from "@/lib/env";

describe("the AI provider of the settings", () => {
  test("is off when nothing is set", () => {
    expect(provider(settings({}))).toEqual({ kind: "off" });
  });

  test("is on when a key is set, with the models asked for", () => {
    expect(
      provider(
        settings({
          AI_API_KEY: "key",
          AI_BASE_URL: "https://ai.example/v1",
          AI_MODEL: "judge-1",
        }),
      ),
    ).toEqual({
      kind: "openai",
      baseUrl: "https://ai.example/v1",
      apiKey: "key",
      model: "judge-1",
      transcriptionModel: "whisper-1",
    });
  });

  test("rehearses without any key", () => {
    expect(provider(settings({ AI_PROVIDER: "rehearsal" }))).toMatchObject({
      kind: "rehearsal",
      model: "rehearsal-judge",
    });
  });

  test.each([
    [{ AI_PROVIDER: "rehearsal", APP_URL: "https://hire.example" }, "loopback"],
    [{ AI_PROVIDER: "openai" }, "needs AI_API_KEY"],
    [{ AI_BASE_URL: "https://ai.example/v1" }, "AI_API_KEY is not"],
    [{ AI_PROVIDER: "magic" }, "openai or rehearsal"],
  ])("half-set or out of place it is refused: %j", (changed, words) => {
    expect(settingsProblem({ ...process.env, ...changed })).toContain(words);
  });
});

function settings(changed: Partial<ReturnType<typeof env>>) {
  const { AI_API_KEY, AI_BASE_URL, AI_PROVIDER, ...others } = env();
  expect([AI_API_KEY, AI_BASE_URL, AI_PROVIDER]).toEqual(
    Array(3).fill(undefined),
  );
  return { ...others, ...changed } as ReturnType<typeof env>;
}
