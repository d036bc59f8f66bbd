import { promisify } from "node:util";
import {
  afterEach,
  beforeEach,
  expect,
  onTestFinished,
  test,
  vi,
} from "vitest";
import { RecorderApi } from "@/components/recorder/api";
import { tryNow } from "@/components/recorder/patience";
import { Spool } from "@/components/recorder/spool";
import { Uploader } from "@/components/recorder/uploader";
import { comeBack, installBrowser } from "../../support/fake-browser";
import { UploadServer } from "../../support/upload-server";

/** A way to the server on which somebody answers in its place, on a clock of the test's own. */

const realTurn = promisify(setImmediate);
const minutes = 60_000;
const MB = 1_000_000;

beforeEach(() => {
  vi.useFakeTimers();
  installBrowser();
});

afterEach(() => {
  vi.useRealTimers();
});

test.each([413, 405, 403, 501, 400, 502, 503])(
  "M1.4 B4 where every upload is refused with %i for five minutes less than 3 MB are sent in vain, and then every byte arrives",
  async (status) => {
    const { server, uploader, spool } = await record(8 * MB);
    server.proxy = refusing(["PATCH", "POST"], status);
    await vi.advanceTimersByTimeAsync(5 * minutes);
    expect(server.lostBytes).toBeGreaterThan(0);
    expect(server.lostBytes).toBeLessThan(3 * MB);
    expect(server.requests.length).toBeLessThan(80);
    expect(uploader.state.get().trouble).toBe(
      [502, 503].includes(status) ? "away" : "refused",
    );
    server.proxy = null;
    await vi.advanceTimersByTimeAsync(4 * minutes);
    await expectArrived(server, spool);
    expect(uploader.state.get().trouble).toBeNull();
  },
);

test("W2: while the server has no room the recording is kept and tried at least every 30 seconds, by PATCH, and goes on when there is room", async () => {
  const { server, uploader, spool } = await record(8 * MB);
  server.proxy = refusing(["PATCH"], 507);
  await vi.advanceTimersByTimeAsync(5 * minutes);
  expect(uploader.state.get()).toMatchObject({
    trouble: "full",
    takes: [{ isRefused: false }],
  });
  expect(server.lostBytes).toBeLessThan(3 * MB);
  server.proxy = null;
  const { length } = server.requests;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(server.requests.length).toBeGreaterThan(length);
  await vi.advanceTimersByTimeAsync(minutes);
  await expectArrived(server, spool);
  expect(uploader.state.get().trouble).toBeNull();
});

test("M1.4 uploads whose connection breaks each time cost little, too, and are tried at least every 15 seconds", async () => {
  const { server, uploader, spool } = await record(8 * MB);
  server.proxy = ({ method }) => {
    if (method !== "HEAD") throw new TypeError("reset");
    return undefined;
  };
  await vi.advanceTimersByTimeAsync(5 * minutes);
  const tried = server.requests.length;
  expect(uploader.state.get().trouble).toBe("offline");
  await vi.advanceTimersByTimeAsync(15_000);
  expect(server.requests.length).toBeGreaterThan(tried);
  expect(server.lostBytes).toBeLessThan(3 * MB);
  server.proxy = null;
  await vi.advanceTimersByTimeAsync(minutes);
  await expectArrived(server, spool);
});

test.each([405, 501, 403])(
  "M1.4 where PATCH alone is refused with %i, the bytes go by POST within seconds",
  async (status) => {
    const { server, spool } = await record(3 * MB);
    server.proxy = refusing(["PATCH"], status);
    await vi.advanceTimersByTimeAsync(10_000);
    await expectArrived(server, spool);
    expect(server.lostBytes).toBeLessThanOrEqual(1024 * 1024);
  },
);

test("M1.4 where bodies may be 100 kB at most, they are that small within seconds and never larger again", async () => {
  const { server, spool } = await record(3 * MB);
  const sizes: number[] = [];
  server.proxy = ({ method, body }) => {
    if (method === "HEAD" || !(body instanceof Blob)) return undefined;
    sizes.push(body.size);
    return body.size > 100_000 ? answer(413) : undefined;
  };
  await vi.advanceTimersByTimeAsync(15_000);
  await expectArrived(server, spool);
  expect(server.lostBytes).toBeLessThan(2 * MB);
  const first = sizes.findIndex((size) => size <= 100_000);
  expect(Math.max(...sizes.slice(first))).toBeLessThanOrEqual(100_000);
});

test.each([
  ["the network comes back", comeBack],
  ["the candidate presses Try now", tryNow],
  [
    "the candidate returns to the page",
    () => document.dispatchEvent(new Event("visibilitychange")),
  ],
])("M1.4 a pause of minutes ends when %s", async (_, end) => {
  const { server, spool } = await record(MB);
  server.proxy = refusing(["PATCH", "POST"], 403);
  await vi.advanceTimersByTimeAsync(5 * minutes);
  const tried = server.requests.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.requests.length).toBe(tried);
  server.proxy = null;
  end();
  await vi.advanceTimersByTimeAsync(2000);
  await expectArrived(server, spool);
});

test("M1.4 leaving the page ends no pause, nor does what is recorded meanwhile", async () => {
  const { server, spool, uploader } = await record(MB);
  server.proxy = refusing(["PATCH", "POST"], 403);
  await vi.advanceTimersByTimeAsync(5 * minutes);
  const tried = server.requests.length;
  await spool.append("segment", new ArrayBuffer(250_000), 4000);
  uploader.wake();
  Object.assign(document, { visibilityState: "hidden" });
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(server.requests.length).toBe(tried);
});

test("M1.4 a take whose bytes are refused does not hold up the others, nor is it sent again each time they get on", async () => {
  const refuse = refusing(["PATCH", "POST"], 403);
  const { server, spool, uploader } = await record(8 * MB, (init, path) =>
    path.endsWith("/segment") ? refuse(init) : undefined,
  );
  await add(spool, "next", "later", 20 * MB);
  uploader.wake();
  await vi.advanceTimersByTimeAsync(5 * minutes);
  expect(server.segments.get("later")?.size).toBe(20 * MB);
  expect(server.lostBytes).toBeLessThan(3 * MB);
  expect(uploader.state.get().trouble).toBe("refused");
});

test("M1.4 a take that the server does not take as finished is asked about less and less often", async () => {
  const { server, spool, uploader } = await record(1000);
  server.unready.add("take");
  const asked: number[] = [];
  server.proxy = (_, path) => {
    if (path.endsWith("/finish")) asked.push(performance.now());
    return undefined;
  };
  await spool.endTake("take");
  uploader.wake();
  while (asked.length < 9) {
    await vi.advanceTimersByTimeAsync(250);
    // Digests are made on the real clock.
    await realTurn();
  }
  expect(asked[8]! - asked[7]!).toBeGreaterThan(10_000);
  expect(uploader.state.get().trouble).toBeNull();
  server.unready.clear();
  await vi.advanceTimersByTimeAsync(20_000);
  await vi.waitFor(() => expect(server.finished).toHaveLength(1));
});

function answer(status: number): Response {
  return new Response("<h1>Refused</h1>", { status });
}

function refusing(methods: string[], status: number) {
  return ({ method, body }: RequestInit) =>
    methods.includes(method ?? "") && body instanceof Blob
      ? answer(status)
      : undefined;
}

/** A recording of that many bytes in slices of 250 kB, and an uploader that begins to send it. */
async function record(bytes: number, proxy: UploadServer["proxy"] = null) {
  const server = UploadServer.start();
  server.proxy = proxy;
  const spool = await Spool.open("interview", () =>
    Promise.reject(new Error("none")),
  );
  await add(spool, "take", "segment", bytes);
  const tell = { finished: vi.fn(), leaseLost: vi.fn(), closedEarly: vi.fn() };
  const uploader = new Uploader(
    new RecorderApi("interview", "tab"),
    spool,
    tell,
  );
  void uploader.run();
  onTestFinished(() => uploader.stop());
  return { server, spool, uploader };
}

async function add(spool: Spool, id: string, segmentId: string, bytes: number) {
  const startedAt = spool.listTakes().length;
  await spool.putTake({ id, startedAt, isEnded: false, notes: [] });
  const segment = { id: segmentId, takeId: id, index: 0 };
  await spool.addSegment({ ...segment, mimeType: "video/webm" });
  for (let at = 0; at < bytes; at += 250_000) {
    const slice = new Uint8Array(Math.min(250_000, bytes - at)).fill(at / 1000);
    await spool.append(segmentId, slice.buffer, at / 125);
  }
}

/** Byte by byte what was recorded. */
async function expectArrived(server: UploadServer, spool: Spool) {
  const [recorded] = await spool.files("take");
  const arrived = server.segments.get("segment");
  expect(arrived?.size).toBe(recorded?.size);
  const [a, b] = await Promise.all(
    [recorded, arrived].map((blob) => blob!.arrayBuffer()),
  );
  expect(Buffer.compare(Buffer.from(a!), Buffer.from(b!))).toBe(0);
}
