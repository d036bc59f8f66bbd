import { afterEach, expect, test, vi } from "vitest";
import { findNews } from "@/components/find-news";
import { findProgress } from "@/components/imports/find-progress";
import { searchFor } from "@/components/search/search-for";
import { draftServer } from "@/components/templates/draft-server";
import { requestProposal } from "@/components/templates/request-proposal";
import { settle } from "@/components/ui/settle";
import type { TemplateDraft } from "@/lib/templates/draft";

/** What a proxy answers in the server's place, in JSON or not, becomes words or nothing: never an exception. */

const answers: [name: string, status: number, body: string][] = [
  ["a gateway's own JSON", 502, '{"message":"Bad gateway"}'],
  ["JSON with 200", 200, '{"status":"healthy"}'],
  ["a health check's ok", 200, '{"ok":true}'],
  ["a value of another shape", 200, '{"ok":true,"value":{"at":"noon"}}'],
  ["a refusal without words", 403, '{"ok":false,"error":"Forbidden"}'],
  ["null", 200, "null"],
  ["a list", 200, "[]"],
  ["a page", 200, "<!doctype html><title>Sign in</title>"],
];

const draft: TemplateDraft = {
  ...{ jobId: "", title: "", difficulty: "MEDIUM", focusArea: "" },
  ...{ instructions: "", questions: [] },
};

afterEach(() => vi.unstubAllGlobals());

for (const [name, status, body] of answers) {
  test(`${name} (${status}) in the server's place is no answer`, async () => {
    vi.stubGlobal("fetch", () =>
      Promise.resolve(new Response(body, { status })),
    );
    vi.stubGlobal("navigator", { onLine: true });
    const unreachable = {
      ok: false,
      error: { code: "unavailable", message: expect.stringMatching(/server/) },
    };
    const server = draftServer("1");
    expect({
      draft: await settle(
        requestProposal({
          ...{ kind: "questions", jobId: "", existing: [] },
          ...{ difficulty: "EASY", focusArea: "" },
        }),
      ),
      saved: await server.save(draft, new Date()),
      read: await server.read(),
    }).toMatchObject({
      draft: unreachable,
      saved: unreachable,
      read: unreachable,
    });
    expect(await findNews()).toBeNull();
    expect(await findProgress("1")).toBeNull();
    const signal = new AbortController().signal;
    expect(await searchFor("ada", false, signal)).toMatch(
      /Couldn’t reach|isn’t available/,
    );
  });
}

test("an answer of the server's own is read, with its times", async () => {
  const savedAt = new Date("2026-11-30T12:00:00Z");
  vi.stubGlobal("fetch", () =>
    Promise.resolve(
      Response.json({
        ok: true,
        value: { savedAt, isChanged: true, version: 1, publishedAt: savedAt },
      }),
    ),
  );
  expect(await draftServer("1").save(draft, savedAt)).toEqual({
    ok: true,
    value: { savedAt, isChanged: true, version: 1, publishedAt: savedAt },
  });
});
