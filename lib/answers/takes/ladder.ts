/** What a recorder is asked to spend. Sound is never saved on: it is what is judged. */
export type Bitrates = {
  videoBitsPerSecond: number;
  audioBitsPerSecond: number;
};

/** Best first; for the picture of 640 × 480 that we ask of the camera. The first is about 8 MB per minute. */
export const rungs: readonly [Bitrates, ...Bitrates[]] = [
  { videoBitsPerSecond: 1_000_000, audioBitsPerSecond: 64_000 },
  { videoBitsPerSecond: 600_000, audioBitsPerSecond: 64_000 },
  { videoBitsPerSecond: 350_000, audioBitsPerSecond: 48_000 },
  { videoBitsPerSecond: 200_000, audioBitsPerSecond: 48_000 },
];

/** One upload: how much it carried, and how long that took. */
export type Transfer = { bytes: number; ms: number };

/** The rest is for a network's ups and downs, and for what is still to be sent. */
const share = 0.7;
/** Less than this says more about the way there and back than about the pace. */
const tellingBytes = 100_000;

/** Bits per second of the latest uploads together; null while there is too little to tell. */
export function paceOf(transfers: Transfer[]): number | null {
  const sum = (key: keyof Transfer) =>
    transfers.reduce((total, transfer) => total + transfer[key], 0);
  const bytes = sum("bytes");
  if (bytes < tellingBytes) return null;
  return (bytes * 8 * 1000) / Math.max(1, sum("ms"));
}

/**
 * The rung of the next segment: the best one that the measured pace carries. Down at once, up one rung at a time, so that
 * one quick moment of a weak network does not undo it.
 */
export function nextRung(present: number, pace: number | null): number {
  if (pace === null) return present;
  const carried = rungs.findIndex(
    ({ videoBitsPerSecond, audioBitsPerSecond }) =>
      videoBitsPerSecond + audioBitsPerSecond <= pace * share,
  );
  const best = carried < 0 ? rungs.length - 1 : carried;
  return Math.max(best, present - 1);
}

/** Why a picture is not as good as it could be, in words for the recruiter; null when it is. */
export function pictureWords(pictureBits: number | undefined): string | null {
  return pictureBits !== undefined && pictureBits < rungs[0].videoBitsPerSecond
    ? "lower video quality (slow connection)"
    : null;
}
