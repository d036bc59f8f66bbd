import { z } from "zod";
import { maxNotes, maxSegments, maxSlices } from "@/lib/limits";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const recordedType = z
  .string()
  .max(120)
  .regex(/^(video|audio)\/(webm|mp4)(;[\w=,. "-]+)?$/i, {
    error: "This browser records in a format that can’t be played everywhere.",
  });

/** One spelling only: a segment's id names its file. */
const recordingId = z.uuid().lowercase();

/** Whether a part of an address can name a take or a segment. */
export function isRecordingId(value: string): boolean {
  return recordingId.safeParse(value).success;
}

/** Ids are made by the browser, so that a request whose answer was lost can be sent again without a second effect. */
export const claimInput = z.object({ recorderId: recordingId });

const segmentInput = z.object({
  segmentId: recordingId,
  recorderId: recordingId,
  mimeType: recordedType,
});

/** A segment that goes on with a take. */
export const nextSegmentInput = segmentInput.extend({
  /** The end of the last slice that the device has of it, in the server's time. */
  recordedUntil: z.iso.datetime().optional(),
});

export const takeInput = segmentInput.extend({
  takeId: recordingId,
  answerId: z.uuid(),
});

const spent = z.number().int().nonnegative();

/** What the recorder noticed, in milliseconds since the take began. */
const telemetry = z.object({
  /** How long it heard nothing or something, saw nothing or something, and was held back; over all segments. */
  measured: z
    .object({
      silentMs: spent,
      heardMs: spent,
      blackMs: spent,
      seenMs: spent,
      mutedMs: spent,
    })
    .optional(),
  /** Bits per second that the recorder was told to spend on the picture; the lowest over all segments. */
  pictureBits: spent.optional(),
  notes: z
    .array(
      z.object({
        kind: z.enum([
          "silent",
          "black",
          "muted",
          "device-lost",
          "recorder-error",
          "hidden",
          "interrupted",
          "spool-failed",
        ]),
        atMs: z.number().int().nonnegative(),
      }),
    )
    .max(maxNotes),
});

export type Telemetry = z.infer<typeof telemetry>;
export type Measured = NonNullable<Telemetry["measured"]>;
export type TelemetryKind = Telemetry["notes"][number]["kind"];

/** Reads the stored JSON of `Take.telemetry`; a take that the system closed has none. */
export function readTelemetry(json: unknown): Telemetry {
  return telemetry.catch({ notes: [] }).parse(json);
}

/**
 * What the device recorded (R3). A segment's digest is the SHA-256 of its slices' SHA-256 digests one after the other;
 * the take's is that of its segments' digests. All in lower-case hex.
 */
export const finishInput = z.object({
  segments: z
    .array(
      z.object({
        id: recordingId,
        sliceBytes: z.array(z.number().int().positive()).max(maxSlices),
        digest: sha256,
      }),
    )
    .max(maxSegments),
  digest: sha256,
  telemetry,
});

export type ClaimInput = z.infer<typeof claimInput>;
export type SegmentInput = z.infer<typeof segmentInput>;
export type NextSegmentInput = z.infer<typeof nextSegmentInput>;
export type TakeInput = z.infer<typeof takeInput>;
export type FinishInput = z.infer<typeof finishInput>;
