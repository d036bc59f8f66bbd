import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { RecorderApi } from "@/components/recorder/api";
import type { SpoolStorage } from "@/components/recorder/spool-storage";
import { Spool } from "@/components/recorder/spool";
import { Uploader } from "@/components/recorder/uploader";
import type { FinishInput } from "@/lib/answers/takes/schema";
import { comeBack } from "../../support/fake-browser";
import { MemorySpoolStorage } from "../../support/memory-spool-storage";
import { UploadServer } from "../../support/upload-server";

beforeAll(() => {
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", new EventTarget());
});

test("an answer that arrived whole is let go", async () => {
  const { spool, uploader, finished } = await startUpload({ arrived: 5 });
  expect(finished).toMatchObject({ bytes: 5 });
  await vi.waitFor(() => expect(spool.listTakes()).toEqual([]));
  expect(uploader.state.get().takes).toEqual([]);
});

test("R1: what did not arrive before the answer was closed elsewhere is kept on the device", async () => {
  const { spool, uploader, finished } = await startUpload({ arrived: 3 });
  expect(finished).toMatchObject({ bytes: 903 });
  await vi.waitFor(() =>
    expect(uploader.state.get().takes).toMatchObject([
      { takeId: "take", isRefused: true },
    ]),
  );
  const [file] = await spool.files("take");
  expect(await file?.text()).toBe("hello");
  expect(uploader.hasUnsent()).toBe(false);
});

test("R9: who still records an answer that was finished elsewhere is told", async () => {
  const { api, spool, tell } = await makeDevice({ arrived: 3, isEnded: false });
  const uploader = start(api, spool, tell);
  uploader.hold("take");
  await vi.waitFor(() => expect(tell.closedEarly).toHaveBeenCalledWith("take"));
  expect(uploader.hasUnsent()).toBe(true);
  expect(tell.finished).not.toHaveBeenCalled();
});

test("a take that nobody records any more is finished when the server takes no more of it", async () => {
  const { api, spool, tell } = await makeDevice({ arrived: 3, isEnded: false });
  const uploader = start(api, spool, tell);
  await vi.waitFor(() => expect(tell.finished).toHaveBeenCalledOnce());
  expect(uploader.state.get().takes).toMatchObject([{ isRefused: true }]);
});

test("R3: a take is not finished while its recorder holds the last slice", async () => {
  const { spool, uploader, server } = await startTo(["one "]);
  uploader.hold("take");
  await spool.endTake("take");
  uploader.wake();
  await vi.waitFor(() => expect(server.segments.get("segment")?.size).toBe(4));
  await spool.append("segment", bytesOf("two"), 2000);
  uploader.release("take");
  await vi.waitFor(() => expect(server.finished).toHaveLength(1));
  expect(await server.text("segment")).toBe("one two");
});

test("R1: what a proxy says while the server restarts is not believed", async () => {
  const server = UploadServer.start();
  server.interruptions.push(
    new Response("<h1>Not Found</h1>", { status: 404 }),
    new Response(null, { status: 413 }),
    new Response("Welcome to nginx"),
  );
  const { spool, uploader, tell } = await startTo(["one ", "two"], { server });
  await spool.endTake("take");
  uploader.wake();
  await vi.waitFor(() => {
    comeBack();
    expect(server.finished).toMatchObject([
      { segments: [{ id: "segment", sliceBytes: [4, 3] }] },
    ]);
  });
  expect(tell.closedEarly).not.toHaveBeenCalled();
  expect(await server.text("segment")).toBe("one two");
});

test("R8: a slice of any size travels in requests of at most 1 MiB", async () => {
  const long = "long ".repeat(500_000);
  const { spool, uploader, server } = await startTo(["one ", long, "two"]);
  await spool.endTake("take");
  uploader.wake();
  await vi.waitFor(() => expect(server.finished).toHaveLength(1));
  expect(await server.text("segment")).toBe(`one ${long}two`);
  expect(Math.max(...server.sizes)).toBeLessThanOrEqual(1024 * 1024);
});

test("a slice that the browser never gives back holds up neither its take nor the others", async () => {
  const storage = new MemorySpoolStorage();
  storage.unreadable = ["segment", 1];
  const { spool, uploader, server } = await startTo(["one ", "two"], {
    storage,
  });
  await recordNext(spool);
  await spool.endTake("take");
  uploader.wake();
  await vi.waitFor(() => {
    comeBack();
    expect(server.finished.map(({ takeId }) => takeId).sort()).toEqual([
      "next",
      "take",
    ]);
  });
  expect(await server.text("segment")).toBe("one ");
  expect(await server.text("later")).toBe("all");
  // It may give it back to another page.
  expect(uploader.state.get().takes).toMatchObject([
    { takeId: "take", isRefused: true },
  ]);
});

test("a take that waits for its rest does not hold up the next one", async () => {
  const { spool, uploader, server } = await startTo(["one"]);
  await recordNext(spool);
  server.unready.add("take");
  await spool.endTake("take");
  uploader.wake();
  await vi.waitFor(() =>
    expect(server.finished).toMatchObject([{ takeId: "next" }]),
  );
  expect(uploader.state.get().trouble).toBeNull();
  server.unready.clear();
  await vi.waitFor(() => {
    comeBack();
    expect(server.finished).toHaveLength(2);
  });
});

test("W3: the beginning of a take, without which it can’t be kept, doesn’t wait for the rest of an older one", async () => {
  const server = UploadServer.start();
  server.isCut = true;
  const long = "long ".repeat(500_000);
  const { spool } = await startTo([long], { server });
  await recordNext(spool);
  await spool.endTake("take");
  server.isCut = false;
  await vi.waitFor(() => {
    comeBack();
    expect(server.finished).toHaveLength(2);
  });
  const sent = server.requests.filter((path) => path.startsWith("segments/"));
  expect(sent.lastIndexOf("segments/later")).toBeLessThan(
    sent.lastIndexOf("segments/segment") - 1,
  );
  // The rest goes on in the order of the takes.
  expect(server.finished.map(({ takeId }) => takeId)).toEqual(["take", "next"]);
});

const take = { id: "take", startedAt: 0, isEnded: false, notes: [] };
const segment = {
  id: "segment",
  takeId: "take",
  index: 0,
  mimeType: "video/webm",
};

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}

/** A recording of these slices that goes on, and an uploader that has not sent any yet. */
async function startTo(
  slices: string[],
  {
    server = UploadServer.start(),
    storage,
  }: { server?: UploadServer; storage?: SpoolStorage } = {},
) {
  const spool = await Spool.open("interview", () =>
    storage ? Promise.resolve(storage) : Promise.reject(new Error("none")),
  );
  await spool.putTake(take);
  await spool.addSegment(segment);
  for (const [at, slice] of slices.entries())
    await spool.append("segment", bytesOf(slice), (at + 1) * 1000);
  const tell = { finished: vi.fn(), leaseLost: vi.fn(), closedEarly: vi.fn() };
  const uploader = start(new RecorderApi("interview", "tab"), spool, tell);
  return { server, spool, uploader, tell };
}

/** Another take of one slice, which has ended. */
async function recordNext(spool: Spool): Promise<void> {
  await spool.putTake({ ...take, id: "next", startedAt: 1 });
  await spool.addSegment({ ...segment, id: "later", takeId: "next" });
  await spool.append("later", bytesOf("all"), 1000);
  await spool.endTake("next");
}

async function startUpload({ arrived }: { arrived: number }) {
  const { api, spool, tell } = await makeDevice({ arrived, isEnded: true });
  const uploader = start(api, spool, tell);
  await vi.waitFor(() => expect(tell.finished).toHaveBeenCalledOnce());
  return { spool, uploader, finished: tell.finished.mock.calls[0]?.[0] };
}

function start(...[api, spool, tell]: ConstructorParameters<typeof Uploader>) {
  const uploader = new Uploader(api, spool, tell);
  void uploader.run();
  onTestFinished(() => uploader.stop());
  return uploader;
}

/** Five recorded bytes of a take that another device, which sent 900, has finished already when `arrived` is less. */
async function makeDevice({
  arrived,
  isEnded,
}: {
  arrived: number;
  isEnded: boolean;
}) {
  const spool = await Spool.open("interview");
  await spool.putTake({ id: "take", startedAt: 0, isEnded, notes: [] });
  await spool.addSegment({
    id: "segment",
    takeId: "take",
    index: 0,
    mimeType: "video/webm",
  });
  const bytes = new TextEncoder().encode("hello").buffer;
  await spool.append("segment", bytes, 1000);
  const isClosed = arrived < 5;
  const segments = [
    { id: "segment", bytes: arrived },
    ...(isClosed ? [{ id: "elsewhere", bytes: 900 }] : []),
  ];
  const receipt = {
    takeId: "take",
    bytes: segments.reduce((sum, segment) => sum + segment.bytes, 0),
    savedAt: new Date(0).toISOString(),
    segments,
  };
  const status = isClosed ? 404 : 200;
  const offset = isClosed ? NaN : arrived;
  const api: Pick<RecorderApi, "head" | "finish"> = {
    head: () => Promise.resolve({ status, offset, isLeaseLost: false }),
    finish: (_takeId: string, _input: FinishInput) =>
      Promise.resolve({ ok: true as const, value: receipt }),
  };
  const tell = {
    finished: vi.fn(),
    leaseLost: vi.fn(),
    closedEarly: vi.fn(),
  };
  return { api: api as RecorderApi, spool, tell };
}
