import { MediaRejected } from "./reject";

/**
 * How far a recording is believed that speaks of itself (W1). Counts and sizes in a file are four or eight bytes that anybody
 * can write; the reader (mediabunny) makes room for what they say. Twenty minutes of an answer, as long as one can be
 * with extra time, have at most 200,000 packets.
 */

/** Packets of a file, in all its tracks. */
export const maxPackets = 400_000;

/** Boxes of an MP4 beside one another, or clusters of a WebM; recorders write one or two for each second. */
export const maxParts = 100_000;

/** Elements of a WebM; a packet in a group of its own takes three. */
export const maxElements = 4 * maxPackets;

/** Elements of one cluster, which are all read at once: WebM’s own times end a cluster after 65 seconds. */
export const maxClusterElements = 50_000;

/** Bytes that are read at once: a cluster of a minute at five times the bit rate that we ask for. */
export const maxReadBytes = 32 * 1024 * 1024;

/** Bytes of an MP4’s index, or of one fragment’s, and boxes in it; twenty minutes take 4 MB. */
export const maxIndexBytes = 8 * 1024 * 1024;
export const maxIndexBoxes = 10_000;

/** Boxes or elements in one another; recorders need eight. */
export const maxDepth = 16;

/** Samples looked at to find the places of all: for each one, those of its chunk. */
export const maxChunkSteps = 500_000_000;

/** Bytes in which a WebM says what it is and which tracks it has. */
export const maxHeadBytes = 256 * 1024;

/**
 * From the first to the last packet; a computer may have slept in between. The database counts the milliseconds of fifty such
 * segments.
 */
export const maxSeconds = 10 * 60 * 60;

/** Thrown where a file says that there is more in it than can be. */
export function overstated(): MediaRejected {
  return new MediaRejected(
    "The recording isn’t valid: it lists more than a file of its size can contain.",
  );
}

/** Answers of a process that has had more than its share. */
export const tooSlow = {
  rejection: "The recording takes too long to read.",
  isLast: true,
} as const;
export const tooLarge = {
  rejection: "The recording takes too much memory to read.",
  isLast: true,
} as const;
