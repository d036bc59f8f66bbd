/** A file that is not a recording we can keep and play; `message` is a plain sentence for people. */
export class MediaRejected extends Error {
  override name = "MediaRejected";
}

/** What an error while reading a file says about it: nothing when the disk failed, which may pass. */
export function rejectionOf(error: unknown): unknown {
  if (error instanceof MediaRejected || isOfSystem(error)) return error;
  return new MediaRejected("The recording can’t be read.", { cause: error });
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
