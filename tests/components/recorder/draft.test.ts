import { beforeEach, expect, test, vi } from "vitest";
import { RecorderApi } from "@/components/recorder/api";
import { ServerClock } from "@/components/recorder/clock";
import { Draft } from "@/components/recorder/draft";
import { TextStorage } from "@/components/recorder/text-storage";
import { installBrowser } from "../../support/fake-browser";

beforeEach(installBrowser);

test("who waits for a text to arrive is told when it cannot any more", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("cut")));
  const draft = start();
  void draft.run();
  draft.type("Saved, and more");
  const arrived = draft.arrived();
  await vi.waitFor(() => expect(draft.state.get().trouble).toBe("offline"));
  draft.stop();
  await arrived;
  expect(draft.hasUnsent()).toBe(true);
});

test("M1.7 a NUL in a text is not sent, and neither kept as another's text nor sent for ever", async () => {
  const sent: string[] = [];
  vi.stubGlobal("fetch", (_url: string, { body }: { body: string }) => {
    const { version, text } = JSON.parse(body) as {
      version: number;
      text: string;
    };
    sent.push(text);
    return Promise.resolve(
      Response.json({
        ok: true,
        value: { version, isThis: true, savedAt: "2026-11-22", words: 2 },
      }),
    );
  });
  const draft = start();
  void draft.run();
  draft.type("Jose\u0301\0 did");
  await draft.arrived();
  draft.stop();
  expect(sent).toEqual(["José did"]);
  expect(draft.state.get()).toMatchObject({ isSaved: true, other: null });
  draft.meet({
    ...question,
    writing: { ...question.writing, version: 6, text: "José did" },
  });
  expect(draft.state.get()).toMatchObject({ text: "José did", other: null });
});

test("M1.7 a text that can never be taken is sent once, and shown as not taken", async () => {
  let requests = 0;
  vi.stubGlobal("fetch", () => {
    requests++;
    const error = { code: "invalid", message: "Too long" };
    return Promise.resolve(
      Response.json({ ok: false, error }, { status: 400 }),
    );
  });
  const draft = start();
  void draft.run();
  draft.type("Too much");
  await draft.arrived();
  draft.flush();
  draft.stop();
  expect(requests).toBe(1);
  expect(draft.hasUnsent()).toBe(false);
});

test("news that were asked for before a text was confirmed change neither the text nor its receipt", async () => {
  const receipt = {
    version: 6,
    isThis: true,
    savedAt: "2026-11-22T10:00:00.000Z",
    words: 3,
  };
  vi.stubGlobal("fetch", () =>
    Promise.resolve(Response.json({ ok: true, value: receipt })),
  );
  const draft = start();
  void draft.run();
  draft.type("Saved, and more");
  await draft.arrived();
  draft.stop();
  draft.meet(question);
  expect(draft.state.get()).toMatchObject({
    text: "Saved, and more",
    receipt: { savedAt: receipt.savedAt, words: 3 },
    isSaved: true,
  });
});

const question = {
  answerId: "answer-1",
  number: 1,
  shownAt: "2026-11-22T09:59:00.000Z",
  text: "Why?",
  thinkSeconds: 60,
  answerSeconds: 120,
  takesLeft: 2,
  pauseLeftMs: 120_000,
  lastByteAt: null,
  takes: [],
  writing: {
    startedAt: "2026-11-22T09:59:30.000Z",
    text: "Saved",
    version: 5,
    savedAt: "2026-11-22T09:59:40.000Z",
    words: 1,
  },
};

function start(): Draft {
  const tell = { leaseLost: vi.fn(), overtaken: vi.fn(), closed: vi.fn() };
  return new Draft(
    question,
    new RecorderApi("interview", "tab"),
    new TextStorage("interview"),
    new ServerClock("2026-11-22T10:00:00.000Z"),
    tell,
  );
}
