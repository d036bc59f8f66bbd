import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { InterviewSession } from "@/components/recorder/session";
import { TextStorage } from "@/components/recorder/text-storage";
import { isUnsent, type TypedText } from "@/components/recorder/typed-text";
import type { CandidateStage } from "@/lib/answers/queries";
import { installLocks } from "../../support/fake-browser";
import { makeStage } from "../../support/stage";

const answerId = "answer-1";
const { publicId } = makeStage();

beforeEach(() => {
  const kept = new Map<string, string>();
  // As a browser's: what is kept are its own keys.
  vi.stubGlobal(
    "localStorage",
    new Proxy(
      {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
        removeItem: (key: string) => kept.delete(key),
      },
      {
        ownKeys: () => [...kept.keys()],
        getOwnPropertyDescriptor: () => ({
          enumerable: true,
          configurable: true,
        }),
      },
    ),
  );
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", new EventTarget());
  installLocks();
});

test("words that had not arrived when the interview was called off are shown, on the page that was open", async () => {
  typeHere({ text: "Saved, and more" });
  serverAnswers({ ok: false, error: { code: "expired", message: "over" } });
  const session = await opened(writing);
  expect(session.draft.get()?.state.get().text).toBe("Saved, and more");
  session.apply(makeStage({ step: "cancelled" }));
  await shown(session, ["Saved, and more"]);
  expect(session.draft.get()).toBeNull();
});

test("they are there when the page of an interview that was called off is opened again, until it is withdrawn", async () => {
  typeHere({ text: "Saved, and more" });
  for (let visit = 1; visit <= 2; visit++)
    await shown(await opened(makeStage({ step: "cancelled" })), [
      "Saved, and more",
    ]);
  await opened(makeStage({ step: "withdrawn" }));
  await vi.waitFor(() =>
    expect(new TextStorage(publicId).leftBehind()).toEqual([]),
  );
});

test("what was typed in time still arrives after the interview has expired, and nobody is told otherwise", async () => {
  typeHere({ text: "Saved, and more" });
  const server = serverAnswers({
    ok: true,
    value: { version: 7, savedAt: "", words: 3, isThis: true },
  });
  const session = await opened(makeStage({ step: "expired" }));
  await vi.waitFor(() => expect(isUnsent(inStorage())).toBe(false));
  expect(server.saved).toMatchObject([
    { answerId, version: 7, text: "Saved, and more" },
  ]);
  await shown(session, []);
});

test.each([
  [
    "came too late",
    { ok: false, error: { code: "expired", message: "answerTimeOver" } },
  ],
  [
    "gave way to others",
    { ok: true, value: { version: 9, isThis: false, savedAt: "", words: 1 } },
  ],
  ["find no way", null],
])(
  "words that %s are shown once the interview has expired, and stay on the device",
  async (_, answer) => {
    typeHere({ text: "Saved, and more" });
    serverAnswers(answer);
    const session = await opened(makeStage({ step: "expired" }));
    await shown(session, ["Saved, and more"]);
    expect(isUnsent(inStorage())).toBe(true);
  },
);

test("a text that was told to be no part of the answer is shown too, and one that has arrived is not", async () => {
  typeHere({ version: 5, other: "From the phone" });
  await shown(await opened(makeStage({ step: "cancelled" })), [
    "From the phone",
  ]);
  typeHere({ version: 5, other: null });
  await shown(await opened(makeStage({ step: "cancelled" })), []);
});

const writing = makeStage({
  step: "question",
  question: {
    answerId,
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
  },
});

/** Leaves a text on this device, of which the server has version 5. */
function typeHere(change: Partial<TypedText>): void {
  new TextStorage(publicId).write(answerId, {
    text: "Saved",
    version: 7,
    writtenAt: 1000,
    savedVersion: 5,
    sent: null,
    other: null,
    ...change,
  });
}

function inStorage(): TypedText {
  return new TextStorage(publicId).read(answerId)!;
}

/** A server that says this to each text, or nothing at all. */
function serverAnswers(answer: object | null) {
  const server = { saved: [] as unknown[] };
  vi.stubGlobal("fetch", (url: string, { body }: RequestInit) => {
    if (!url.endsWith("/text"))
      return Promise.resolve(Response.json({ ok: true }));
    server.saved.push(JSON.parse(body as string));
    return answer
      ? Promise.resolve(Response.json(answer))
      : Promise.reject(new TypeError("cut"));
  });
  return server;
}

async function opened(stage: CandidateStage): Promise<InterviewSession> {
  const session = new InterviewSession(stage);
  onTestFinished(() => session.close());
  await session.open();
  return session;
}

async function shown(session: InterviewSession, texts: string[]) {
  await vi.waitFor(() =>
    expect(session.device.leftBehind.get()).toEqual(texts),
  );
}
