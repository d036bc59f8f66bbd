import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathTarget,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
  type EncodedPacket,
  type InputAudioTrack,
  type InputVideoTrack,
} from "mediabunny";
import { ForwardTimes } from "./forward";
import { overstated } from "./limits";
import { MediaRejected } from "./reject";
import type { Container } from "./intact";
import { withSource, type MediaSource } from "./source";

const WRITE_BYTES = 1024 * 1024;
/** What the last packet of a live recording lasts when nothing in the file says so. */
const UNKNOWN_PACKET_SECONDS = 0.02;

type Kind = "video" | "audio";

/**
 * Copies the encoded packets of one recording, or of several one after the other, into one new file with an index and
 * a true duration. Nothing is decoded, and memory use does not grow with the files: packets are read and written one
 * by one, both tracks in step with time.
 */
export async function copyPackets(
  paths: string[],
  output: { path: string; container: Container; kinds: Kind[] },
): Promise<void> {
  const writer = new Writer(output.path, output.container);
  try {
    let offset = 0;
    for (const [index, path] of paths.entries()) {
      const isLast = index === paths.length - 1;
      offset = await withSource(path, (source) =>
        copySource(source, output.kinds, writer, { offset, isLast }),
      );
    }
    await writer.finish();
  } catch (error) {
    await writer.cancel();
    throw error;
  }
}

/** Gives the time at which the next recording begins. */
async function copySource(
  source: MediaSource,
  kinds: Kind[],
  writer: Writer,
  { offset, isLast }: { offset: number; isLast: boolean },
): Promise<number> {
  const tracks = kinds
    .map((kind) => source[kind])
    .filter((track) => track !== null);
  await writer.begin(tracks);
  const start = await source.input.getFirstTimestamp();
  // Sound that is copied alone must stay in step with the picture of the parts before it.
  let end = offset + (await source.input.computeDuration()) - start;
  const times = new Map(tracks.map((track) => [track, new ForwardTimes()]));
  let bytes = 0;
  const over = (track: Track) => isLast && writer.end(track);
  for await (const { track, packet } of inStep(tracks, over)) {
    bytes += packet.byteLength;
    // Packets that share their bytes would become far more than was sent; some share a few in WebKit’s recordings.
    if (bytes > 2 * source.bytes) throw overstated();
    const recordedAt = packet.timestamp - start + offset;
    const timestamp = times.get(track)!.of(packet, recordedAt);
    await writer.add(track, packet.clone({ timestamp }));
    end = Math.max(
      end,
      timestamp + (packet.duration || UNKNOWN_PACKET_SECONDS),
    );
  }
  return end;
}

type Track = InputVideoTrack | InputAudioTrack;

/** The packets of all tracks, earliest first. `over` hears of each track after its last one. */
async function* inStep(tracks: Track[], over: (track: Track) => void) {
  const lanes = await Promise.all(
    tracks.map(async (track) => {
      const packets = new EncodedPacketSink(track).packets();
      return { track, packets, next: (await packets.next()).value };
    }),
  );
  for (;;) {
    let earliest: (typeof lanes)[number] | undefined;
    for (const lane of lanes) {
      if (
        lane.next &&
        lane.next.timestamp < (earliest?.next?.timestamp ?? Infinity)
      )
        earliest = lane;
    }
    if (!earliest?.next) return;
    yield { track: earliest.track, packet: earliest.next };
    earliest.next = (await earliest.packets.next()).value;
    if (!earliest.next) over(earliest.track);
  }
}

/** The new file. Its tracks are those of the first recording; later ones must have the same. */
class Writer {
  private readonly output: Output;
  private video?: EncodedVideoPacketSource;
  private audio?: EncodedAudioPacketSource;
  private videoConfig?: VideoDecoderConfig;
  private audioConfig?: AudioDecoderConfig;

  constructor(path: string, container: Container) {
    this.output = new Output({
      format:
        container === "webm"
          ? new WebMOutputFormat()
          : new Mp4OutputFormat({ fastStart: false }),
      target: new FilePathTarget(path, {
        chunked: true,
        chunkSize: WRITE_BYTES,
      }),
    });
  }

  async begin(tracks: Track[]): Promise<void> {
    if (this.output.state !== "pending") return;
    for (const track of tracks) {
      if (track.isVideoTrack()) await this.addVideo(track);
      else if (track.isAudioTrack()) await this.addAudio(track);
    }
    await this.output.start();
  }

  async add(track: Track, packet: EncodedPacket): Promise<void> {
    if (track.isVideoTrack()) {
      await required(this.video).add(packet, {
        decoderConfig: this.videoConfig,
      });
    } else {
      await required(this.audio).add(packet, {
        decoderConfig: this.audioConfig,
      });
    }
  }

  /** The file waits for the next packet of each track before it writes one of another, and holds those, unless there is none. */
  end(track: Track): void {
    if (track.isVideoTrack()) this.video?.close();
    else this.audio?.close();
  }

  finish(): Promise<void> {
    return this.output.finalize();
  }

  async cancel(): Promise<void> {
    if (this.output.state === "started" || this.output.state === "pending")
      await this.output.cancel();
  }

  private async addVideo(track: InputVideoTrack): Promise<void> {
    this.video = new EncodedVideoPacketSource(required(await track.getCodec()));
    this.videoConfig = required(await track.getDecoderConfig());
    this.output.addVideoTrack(this.video, {
      rotation: await track.getRotation(),
    });
  }

  private async addAudio(track: InputAudioTrack): Promise<void> {
    this.audio = new EncodedAudioPacketSource(required(await track.getCodec()));
    this.audioConfig = required(await track.getDecoderConfig());
    this.output.addAudioTrack(this.audio);
  }
}

function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new MediaRejected("The parts don’t have the same tracks.");
  return value;
}
