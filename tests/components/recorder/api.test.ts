import { afterEach, expect, test, vi } from "vitest";
import { RecorderApi } from "@/components/recorder/api";

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

function stubServer() {
  const server = { isLost: false };
  vi.stubGlobal("fetch", (_url: string, { method }: RequestInit) => {
    if (method === "POST") return Promise.resolve(Response.json({ ok: true }));
    const headers = server.isLost ? { "X-Recorder": "lost" } : undefined;
    return Promise.resolve(new Response(null, { headers }));
  });
  return server;
}
