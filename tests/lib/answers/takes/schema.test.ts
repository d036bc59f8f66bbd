import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  finishInput,
  isRecordingId,
  takeInput,
} from "@/lib/answers/takes/schema";

const id = "3f2b8c1a-9d4e-4f6a-8b7c-5e1d2a3f4b5c";

test("R1: a segment has one name and so one file: other spellings of its id are none", () => {
  expect(isRecordingId(id)).toBe(true);
  for (const other of [id.toUpperCase(), id.replace("a", "A"), "../secrets"])
    expect(isRecordingId(other)).toBe(false);
});

test("the recorder's requests name takes and segments in that spelling only", () => {
  const take = {
    takeId: id,
    segmentId: id,
    recorderId: id,
    answerId: randomUUID(),
    mimeType: "video/webm",
  };
  expect(takeInput.safeParse(take).success).toBe(true);
  for (const name of ["takeId", "segmentId", "recorderId"])
    expect(
      takeInput.safeParse({ ...take, [name]: id.toUpperCase() }).success,
    ).toBe(false);
  const digest = "a".repeat(64);
  const segment = { id: id.toUpperCase(), sliceBytes: [1], digest };
  expect(
    finishInput.safeParse({
      segments: [segment],
      digest,
      telemetry: { notes: [] },
    }).success,
  ).toBe(false);
});
