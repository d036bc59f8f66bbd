import type { Measured, Telemetry } from "@/lib/answers/takes/schema";

/** `digest` is empty while the slice lies there as its recorder gave it, stored in a hurry and not yet looked at. */
type Slice = { bytes: number; digest: string; endMs: number };

/** One run of the recorder: an ordered list of slices, known to the server as one upload. */
export type SpooledSegment = {
  id: string;
  takeId: string;
  publicId: string;
  index: number;
  mimeType: string;
  /** By the server's clock in milliseconds, when `endMs` was 0: later than the take's beginning by its pauses. */
  originAt?: number | undefined;
  slices: Slice[];
};

export type SpooledTake = {
  id: string;
  publicId: string;
  /** By the server's clock, in milliseconds; orders the takes. */
  startedAt: number;
  /** Nothing more will be recorded. */
  isEnded: boolean;
  notes: Telemetry["notes"];
  measured?: Measured | undefined;
  pictureBits?: number | undefined;
};
