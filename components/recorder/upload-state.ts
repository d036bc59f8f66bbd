import type { Trouble } from "./patience";
import type { SpooledSegment } from "./spooled";

type TakeUpload = {
  takeId: string;
  totalBytes: number;
  /** What the server has acknowledged, never what was merely sent. */
  savedBytes: number;
  savedMs: number;
  /** A recorder of this page has not handed over its last slice. */
  isHeld: boolean;
  /** Nothing more will be recorded; it is finished as soon as all of it has arrived. */
  isEnded: boolean;
  /** The server takes no more of it: what did not arrive stays on this device. */
  isRefused: boolean;
};

export type UploadState = {
  /** What keeps the oldest recording that cannot get on; null while all of them do. */
  trouble: Trouble | null;
  /** The cookie is gone: nothing can be sent until the link is opened again. */
  isSignedOut: boolean;
  /** Whether this browser keeps what is not sent yet over a reload. */
  isDurable: boolean;
  takes: TakeUpload[];
};

export const noUploads: UploadState = {
  trouble: null,
  isSignedOut: false,
  isDurable: true,
  takes: [],
};

/** Whether something that was recorded here is still on its way. */
export function isSaving({ takes }: UploadState): boolean {
  return takes.some(
    (take) =>
      !take.isRefused &&
      (take.isHeld || take.isEnded || take.savedBytes < take.totalBytes),
  );
}

/** True for a take that is sent from here and of which the server has nothing yet: it can't be kept before (W3). */
export function isUnstored(
  { takes, isSignedOut }: UploadState,
  takeId: string,
): boolean {
  const take = takes.find((one) => one.takeId === takeId);
  if (!take || take.isRefused || isSignedOut) return false;
  return take.savedBytes === 0;
}

/** Puts the steps of takes that can't be kept yet before the others. */
export function unstoredFirst<T extends { takeId: string }>(
  steps: T[],
  state: UploadState,
): T[] {
  const order = ({ takeId }: T) => (isUnstored(state, takeId) ? 0 : 1);
  return steps.toSorted((a, b) => order(a) - order(b));
}

export function sizeOf(segment: SpooledSegment): number {
  return segment.slices.reduce((sum, slice) => sum + slice.bytes, 0);
}

/** How much of a take there is and how much is saved, by the bytes that the server has acknowledged of each segment. */
export function amountsOf(
  segments: SpooledSegment[],
  acknowledged: ReadonlyMap<string, number>,
): Pick<TakeUpload, "totalBytes" | "savedBytes" | "savedMs"> {
  const saved = segments.map((segment) =>
    savedOf(segment, acknowledged.get(segment.id) ?? 0),
  );
  return {
    totalBytes: segments.reduce((sum, segment) => sum + sizeOf(segment), 0),
    savedBytes: saved.reduce((sum, { bytes }) => sum + bytes, 0),
    savedMs: Math.max(0, ...saved.map(({ ms }) => ms)),
  };
}

function savedOf(
  segment: SpooledSegment,
  acknowledged: number,
): { bytes: number; ms: number } {
  const bytes = Math.min(acknowledged, sizeOf(segment));
  let end = 0;
  let ms = 0;
  for (const slice of segment.slices) {
    end += slice.bytes;
    if (end > bytes) break;
    ms = slice.endMs;
  }
  return { bytes, ms };
}
