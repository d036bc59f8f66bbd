import { z } from "zod";
import type { StoredMedia } from "@/lib/answers/takes/fault";
import { failTake, readyTake } from "@/lib/answers/takes/join-mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import {
  groupIntoParts,
  soundContainer,
  type Part,
  type Parts,
} from "@/lib/media/group";
import { joinLock, type TakePart } from "@/lib/media/parts";
import { mediaPool } from "@/lib/media/pool";
import { MediaRejected } from "@/lib/media/reject";
import { exclusively } from "@/lib/queue/exclusive";
import { aDay, defineTask } from "@/lib/queue/task";
import { store } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";
import { segmentSize, withSegments } from "@/lib/storage/segments";
import { acrossOrganizations } from "@/lib/tenant-wall";

const finished = z.object({ takeId: z.uuid() });
type Finished = z.infer<typeof finished>;

/** Joins a finished take's segments into seekable parts and an audio track. */
export const joinTakeTask = defineTask("take.join", {
  payload: finished,
  isKeyed: true,
  retry: aDay,
  run: joinTake,
  giveUp: giveUpJoining,
});

/**
 * Makes a finished take playable and seekable, and its sound fit for transcription. Run twice, the second finds the
 * take joined and does nothing; run again after a crash, it writes the same files once more.
 */
export async function joinTake(
  system: SystemAccess,
  { takeId }: Finished,
): Promise<void> {
  await exclusively(joinLock(takeId), async () => {
    const take = await db.take.findFirst({
      where: {
        id: takeId,
        status: "FINISHED",
        ...acrossOrganizations(system),
      },
      select: { segments: { orderBy: { index: "asc" } } },
    });
    if (!take) return;
    const files = await arrivedSegments(take.segments);
    await withSegments(takeId, files, async (paths) => {
      const grouped = await groupIntoParts(paths, mediaPool.probe);
      const { written, parts, rejected } = await writeParts(takeId, grouped);
      if (parts.length === 0) {
        const reason = rejected[0]?.reason ?? "Nothing was recorded.";
        await failTake(system, takeId, reason, "EMPTY");
        return;
      }
      await readyTake(system, takeId, {
        parts: written,
        unreadable: rejected.length,
        unreadableShare: shareOf(
          files.map(({ bytes }) => bytes),
          rejected.map(({ path }) => paths.indexOf(path)),
        ),
        media: describe(parts),
        ...(await writeSound(takeId, parts)),
      });
    });
  });
}

/** Throws while a process still joins the take: then it may yet succeed. */
export async function giveUpJoining(
  system: SystemAccess,
  { takeId }: Finished,
): Promise<void> {
  const failure = "The parts of the recording couldn’t be joined.";
  await exclusively(joinLock(takeId), () => failTake(system, takeId, failure));
}

/** Of all parts together; a track that one of them lacks is still there. */
function describe(parts: Part[]): Omit<StoredMedia, "durationMs" | "lostMs"> {
  const files = parts.map(({ file }) => file);
  const pictures = files.flatMap(({ video }) => video ?? []);
  const sounds = files.flatMap(({ audio }) => audio ?? []);
  const most = (tracks: { bitsPerSecond: number }[]) =>
    Math.max(...tracks.map(({ bitsPerSecond }) => bitsPerSecond));
  const [sound] = sounds;
  return {
    picture: pictures.length > 0 ? most(pictures) : null,
    sound: sound ? { codec: sound.codec, bitsPerSecond: most(sounds) } : null,
  };
}

/** What had arrived of each when the take was finished; segments without a byte were begun and never sent. */
async function arrivedSegments(
  segments: { id: string; bytes: bigint | null }[],
): Promise<{ id: string; bytes: number }[]> {
  const files = await Promise.all(
    segments.map(async ({ id, bytes }) => {
      const size = await segmentSize(id);
      return { id, bytes: Math.min(size, Number(bytes ?? size)) };
    }),
  );
  return files.filter(({ bytes }) => bytes > 0);
}

/** What some of the files are, by their size, of all the others. */
function shareOf(sizes: number[], some: number[]): number {
  const sum = (files: number[]) =>
    files.reduce((total, file) => total + sizes[file]!, 0);
  const all = sum([...sizes.keys()]);
  return sum(some) / Math.max(1, all - sum(some));
}

/**
 * Writes each part, and gives those that could be. One that cannot is tried again segment by segment: it takes only one
 * that was made to be unreadable (W1), and the others are as good as ever.
 */
async function writeParts(
  takeId: string,
  grouped: Parts,
): Promise<Parts & { written: TakePart[] }> {
  const done: Parts & { written: TakePart[] } = {
    written: [],
    parts: [],
    rejected: [...grouped.rejected],
  };
  const write = async (part: Part): Promise<void> => {
    try {
      done.written.push(await writePart(takeId, done.written.length, part));
      done.parts.push(part);
    } catch (error) {
      if (!(error instanceof MediaRejected)) throw error;
      const [path, ...others] = part.paths;
      if (others.length === 0)
        done.rejected.push({ path: path!, reason: error.message });
      else for (const each of part.paths) await writeAlone(each);
    }
  };
  const writeAlone = async (path: string) => {
    const alone = await groupIntoParts([path], mediaPool.probe);
    done.rejected.push(...alone.rejected);
    for (const part of alone.parts) await write(part);
  };
  for (const part of grouped.parts) await write(part);
  return done;
}

async function writePart(
  takeId: string,
  index: number,
  part: Part,
): Promise<TakePart> {
  const key = storageKeys.takePart(takeId, index, part.file.container);
  const file = await store.produce(key, (path) => mediaPool.remux(part, path));
  return {
    key,
    mimeType: file.mimeType,
    bytes: file.bytes,
    durationMs: Math.round(file.seconds * 1000),
  };
}

/** No key and no problem: nobody recorded any sound. */
async function writeSound(
  takeId: string,
  parts: Part[],
): Promise<{ audioKey: string | null; soundProblem: string | null }> {
  const [first] = parts;
  if (!first || parts.every(({ file }) => !file.audio))
    return { audioKey: null, soundProblem: null };
  const audioKey = storageKeys.takeSound(takeId, soundContainer(first.file));
  try {
    await store.produce(audioKey, (path) =>
      mediaPool.extractAudio(parts, path),
    );
    return { audioKey, soundProblem: null };
  } catch (error) {
    if (!(error instanceof MediaRejected)) throw error;
    return { audioKey: null, soundProblem: error.message };
  }
}
