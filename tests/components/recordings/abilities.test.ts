import { afterEach, expect, test, vi } from "vitest";
import { findPlayFailure } from "@/components/recordings/failure";
import { canFillScreen, fillScreen } from "@/components/recordings/full-screen";

afterEach(() => vi.unstubAllGlobals());

test("M2.8 an iPhone fills the screen by the video's own function", async () => {
  const webkitEnterFullscreen = vi.fn();
  expect(canFillScreen({ webkitEnterFullscreen }, {})).toBe(true);
  await fillScreen({ webkitEnterFullscreen });
  expect(webkitEnterFullscreen).toHaveBeenCalledOnce();
});

test("M2.8 where nothing fills the screen, or a frame may not, no button says so", () => {
  const requestFullscreen = () => Promise.resolve();
  expect(canFillScreen({}, { fullscreenEnabled: true })).toBe(false);
  expect(
    canFillScreen({ requestFullscreen }, { fullscreenEnabled: false }),
  ).toBe(false);
  expect(
    canFillScreen({ requestFullscreen }, { fullscreenEnabled: true }),
  ).toBe(true);
});

test("B2 a browser that refuses to fill the screen throws nothing", async () => {
  await fillScreen({
    requestFullscreen: () => Promise.reject(new TypeError("not in a press")),
  });
  await fillScreen({
    webkitEnterFullscreen: () => {
      throw new DOMException("no metadata", "InvalidStateError");
    },
  });
  await fillScreen({});
});

test.each([
  ["video/webm", "webm", /Firefox/],
  ["video/mp4; codecs=avc1", "mp4", /Safari/],
  ["audio/mp4", "m4a", /Safari/],
])(
  "M2.7 a file of type %s that is there and does not play names browsers that play it",
  async (type, extension, players) => {
    answer(new Response(null, { headers: { "Content-Type": type } }));
    expect(await findPlayFailure("/r/0")).toEqual({
      kind: "unplayable",
      extension,
      players: expect.stringMatching(players),
    });
  },
);

test("what does not come is told from what does not play", async () => {
  answer(new Response(null, { status: 404 }));
  expect(await findPlayFailure("/r/0")).toEqual({ kind: "lost" });
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  expect(await findPlayFailure("/r/0")).toEqual({ kind: "lost" });
});

function answer(response: Response): void {
  vi.stubGlobal("fetch", () => Promise.resolve(response));
}
