/** A file that is not a recording we can keep and play; `message` is a plain sentence for people. */
export class MediaRejected extends Error {
  override name = "MediaRejected";
}
