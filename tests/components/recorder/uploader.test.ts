import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import type { RecorderApi } from "@/components/recorder/api";
import { Spool } from "@/components/recorder/spool";
import { Uploader } from "@/components/recorder/uploader";
import type { FinishInput } from "@/lib/recordings/schema";

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
  await vi.waitFor(() => expect(tell.closedEarly).toHaveBeenCalledWith("take"));
  expect(uploader.hasUnsent()).toBe(true);
  expect(tell.finished).not.toHaveBeenCalled();
});

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
