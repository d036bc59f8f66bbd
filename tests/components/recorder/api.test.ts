import { afterEach, expect, test, vi } from "vitest";
import { RecorderApi } from "@/components/recorder/api";

const tus = { "Tus-Resumable": "1.0.0" };

afterEach(() => {
  vi.unstubAllGlobals();
});

test("R9: a page that never recorded sends what an earlier one left, and nobody takes its place", async () => {
  const server = stubServer();
  const api = new RecorderApi("interview", "tab");
  server.isLost = true;
  expect(await api.head("segment")).toMatchObject({ isLeaseLost: false });
});

test("R9: a page that claimed the recorder is told when another one did", async () => {
  const server = stubServer();
  const api = new RecorderApi("interview", "tab");
  await api.claim();
  expect(await api.head("segment")).toMatchObject({ isLeaseLost: false });
  server.isLost = true;
  expect(await api.head("segment")).toMatchObject({ isLeaseLost: true });
});

test("R9: what was on its way before the claim does not lose it", async () => {
  const server = stubServer();
  const api = new RecorderApi("interview", "tab");
  server.isLost = true;
  const sent = api.head("segment");
  await api.claim();
  expect(await sent).toMatchObject({ isLeaseLost: false });
});

test.each([
  ["a page that is not found", 404, {}],
  ["a limit of its own", 413, {}],
  ["a refusal", 403, {}],
  ["a page of a network that asks to sign in", 200, {}],
  ["an offset that is none", 200, { ...tus, "Upload-Offset": "NaN" }],
  ["no offset at all", 204, tus],
])(
  "R1: a proxy's answer to a transfer is no answer (%s)",
  async (_, status, headers) => {
    serverAnswers(null, status, headers);
    const api = new RecorderApi("interview", "tab");
    await expect(api.head("segment")).rejects.toThrow("upload answered");
  },
);

test.each([404, 413, 403])(
  "our own %i is believed, with an offset or without",
  async (status) => {
    serverAnswers(null, status, tus);
    const api = new RecorderApi("interview", "tab");
    expect(await api.head("segment")).toMatchObject({ status, offset: NaN });
  },
);

test.each([
  ["a page", "<h1>Not Found</h1>"],
  ["words of its own", '{"error":"not found"}'],
  ["a refusal without a reason", '{"ok":false}'],
  ["nothing", "null"],
])("R3: a proxy's answer to a request is no answer (%s)", async (_, body) => {
  serverAnswers(body, 404);
  const api = new RecorderApi("interview", "tab");
  const input = { segments: [], digest: "", telemetry: { notes: [] } };
  await expect(api.finish("take", input)).rejects.toThrow();
});

test("our own refusal is believed", async () => {
  const refusal = { ok: false, error: { code: "expired", message: "over" } };
  serverAnswers(JSON.stringify(refusal), 410);
  expect(await new RecorderApi("interview", "tab").claim()).toEqual(refusal);
});

function serverAnswers(
  body: string | null,
  status: number,
  headers: Record<string, string> = {},
): void {
  vi.stubGlobal("fetch", () =>
    Promise.resolve(new Response(body, { status, headers })),
  );
}

function stubServer() {
  const server = { isLost: false };
  vi.stubGlobal("fetch", (_url: string, { method }: RequestInit) => {
    if (method === "POST") return Promise.resolve(Response.json({ ok: true }));
    const lease = server.isLost ? { "X-Recorder": "lost" } : undefined;
    const headers = { ...tus, "Upload-Offset": "0", ...lease };
    return Promise.resolve(new Response(null, { headers }));
  });
  return server;
}
