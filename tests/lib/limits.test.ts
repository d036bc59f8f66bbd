import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jsonUpTo } from "@/app/api/body";
import { mayBeginTake, mayRedo } from "@/lib/answers/takes/fault";
import { addSegment } from "@/lib/answers/takes/mutations";
import { pauseLeftMs } from "@/lib/answers/takes/pauses";
import { finishInput } from "@/lib/answers/takes/schema";
import { textInput } from "@/lib/answers/text/schema";
import type { TakeFault, TakeStatus } from "@/lib/generated/prisma/enums";
import * as limits from "@/lib/limits";
import { uploadImport } from "@/lib/portal/imports/upload-mutations";
import { logoInput } from "@/lib/settings/schema";
import { readLimits } from "@/scripts/docs-limits";
import { begin, digest, makeStarted } from "@/tests/support/candidate-steps";
import { dataFolder } from "@/tests/support/data-folder";
import { db } from "@/tests/support/db";
import { makeActor } from "@/tests/support/make";

await dataFolder();

/** Whether so many, or so much, is let through. */
type Passes = (amount: number) => boolean | Promise<boolean>;

const held: Partial<Record<keyof typeof limits, Passes>> = {
  maxFailedTakes: (failed) =>
    mayBeginTake(takes(failed, { status: "FAILED", bytes: 1n }), 1),
  maxEmptyTakes: (empty) =>
    mayBeginTake(takes(empty - 1, { status: "FAILED", bytes: 0n }), 1),
  maxRedos: (redone) =>
    mayRedo(takes(redone - 1, { status: "READY", fault: "SILENT" })),
  maxSegments: holdsSegments,
  maxPausedMs: (pausedMs) =>
    pauseLeftMs([{ segments: [{ pausedMs }] }]) >= 0 &&
    pausedMs <= pauseLeftMs([]),
  maxSlices: (slices) => isFinish({ slices }),
  maxNotes: (notes) => isFinish({ notes }),
  maxTextCharacters: (length) =>
    textInput.shape.text.safeParse("a".repeat(length)).success,
  maxImportBytes: async (bytes) =>
    !(await refusalOf("\0".repeat(bytes))).includes("larger than"),
  maxImportColumns: async (columns) =>
    !(
      await refusalOf(`Name,Email${",".repeat(columns - 2)}\nAda,a@example.com`)
    ).includes("columns"),
  maxLogoBytes: (bytes) =>
    logoInput.safeParse({ logo: new File([new Uint8Array(bytes)], "logo.png") })
      .success,
  maxRecorderBytes: isJson,
  maxDraftsBytes: isJson,
  maxTemplateBytes: isJson,
};

const all = readLimits().flatMap((section) => section.limits);

test("every limit names the test that holds it, which names the limit", () => {
  for (const { name, test: file } of all) {
    expect(existsSync(file), `${name}: ${file}`).toBe(true);
    expect(readFileSync(file, "utf8"), `${file} about ${name}`).toMatch(
      new RegExp(String.raw`\b${name}\b`),
    );
  }
});

describe("what is held here passes at its limit, and not one beyond it:", () => {
  const here = all.filter(
    ({ test: file }) => file === "tests/lib/limits.test.ts",
  );
  test("all of them are tried", () => {
    expect(here.map(({ name }) => name)).toEqual(Object.keys(held));
  });
  test.each(Object.entries(held))("%s", async (name, passes) => {
    const limit = limits[name as keyof typeof limits] as number;
    expect(await passes(limit)).toBe(true);
    expect(await passes(limit + 1)).toBe(false);
  });
});

function takes(
  count: number,
  data: { status: TakeStatus; fault?: TakeFault; bytes?: bigint },
) {
  return Array.from({ length: count }, () => ({
    fault: null,
    bytes: 1n,
    ...data,
  }));
}

/** Whether the last of so many segments may begin. */
async function holdsSegments(count: number): Promise<boolean> {
  const { access, recorderId } = await makeStarted();
  const { takeId } = await begin(access, recorderId);
  const { organizationId } = access;
  await db.segment.createMany({
    data: Array.from({ length: count - 2 }, (_, n) => ({
      ...{ organizationId, takeId, index: n + 1 },
      mimeType: "video/webm",
    })),
  });
  const last = { segmentId: randomUUID(), recorderId, mimeType: "video/webm" };
  return (await addSegment(access, takeId, last)).ok;
}

function isFinish({ slices = 1, notes = 0 }): boolean {
  return finishInput.safeParse({
    segments: [
      { id: randomUUID(), sliceBytes: Array<number>(slices).fill(1), digest },
    ],
    digest,
    telemetry: { notes: Array(notes).fill({ kind: "hidden", atMs: 0 }) },
  }).success;
}

/** Why a list of candidates is not taken; empty when it is. */
async function refusalOf(content: string): Promise<string> {
  const result = await uploadImport(
    await makeActor(),
    { importId: randomUUID(), fileName: "list.csv" },
    new Blob([content]).stream(),
  );
  return result.ok ? "" : result.error.message;
}

/** Whether a JSON body of so many bytes is read, where the limit is the constant that is tried. */
async function isJson(bytes: number): Promise<boolean> {
  const limit = [
    limits.maxRecorderBytes,
    limits.maxDraftsBytes,
    limits.maxTemplateBytes,
  ].find((each) => each === bytes || each + 1 === bytes)!;
  const body = `"${"a".repeat(bytes - 2)}"`;
  const request = new Request("http://localhost", { method: "POST", body });
  return (await jsonUpTo(limit, request)) !== null;
}
