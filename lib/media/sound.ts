import { createHash } from "node:crypto";
import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } from "mediabunny";

export type Sound = {
  seconds: number;
  bytes: number;
  /** `audio` once for a sound track alone. */
  trackTypes: string[];
  /** SHA-256 of the file: different recordings get different words. */
  digest: string;
  isSilent: boolean;
};

/** Encoded speech takes several times more; Node cannot decode sound to know better. */
const SILENT_BITS_PER_SECOND = 6_000;

/** Measures what was sent. */
export async function measureSound(file: File): Promise<Sound> {
  using input = new Input({
    source: new BlobSource(file),
    formats: ALL_FORMATS,
  });
  const tracks = await input.getTracks();
  const track = await input.getPrimaryAudioTrack();
  const seconds =
    (await input.computeDuration()) - (await input.getFirstTimestamp());
  let soundBytes = 0;
  if (track) {
    for await (const packet of new EncodedPacketSink(track).packets(
      undefined,
      undefined,
      { metadataOnly: true },
    ))
      soundBytes += packet.byteLength;
  }
  return {
    seconds,
    bytes: file.size,
    trackTypes: tracks.map((each) => each.type),
    digest: createHash("sha256")
      .update(new Uint8Array(await file.arrayBuffer()))
      .digest("hex"),
    isSilent: (soundBytes * 8) / seconds < SILENT_BITS_PER_SECOND,
  };
}
