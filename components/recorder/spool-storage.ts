import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { attempt } from "./harmless";
import { withReconnect } from "./with-reconnect";
import type { SpooledSegment, SpooledTake } from "./spooled";

/** The spool's place in IndexedDB. Every function is one transaction. */
export type SpoolStorage = {
  list: (
    publicId: string,
  ) => Promise<{ takes: SpooledTake[]; segments: SpooledSegment[] }>;
  putTake: (take: SpooledTake) => Promise<void>;
  putSegment: (segment: SpooledSegment) => Promise<void>;
  putSlice: (
    segment: SpooledSegment,
    at: number,
    bytes: ArrayBuffer,
  ) => Promise<void>;
  /** Stores slices as they are, from place `at` of the segment on; begun before this returns. */
  putRaw: (
    segment: SpooledSegment,
    at: number,
    raw: (ArrayBuffer | Blob)[],
  ) => Promise<void>;
  /** Puts a slice in the place of its raw one. */
  settle: (
    segmentId: string,
    at: number,
    bytes: ArrayBuffer,
    digest: string,
  ) => Promise<void>;
  getSlice: (
    segmentId: string,
    at: number,
  ) => Promise<ArrayBuffer | Blob | undefined>;
  forget: (takeId: string, segments: SpooledSegment[]) => Promise<void>;
};

interface Schema extends DBSchema {
  takes: { key: string; value: SpooledTake; indexes: { publicId: string } };
  segments: {
    key: string;
    value: SpooledSegment;
    indexes: { publicId: string };
  };
  slices: { key: [string, number]; value: ArrayBuffer | Blob };
}

export async function openSpoolStorage(): Promise<SpoolStorage> {
  const transact = withReconnect(openDatabase);
  // Where there is no storage at all it is said now.
  await transact(() => Promise.resolve());
  // Asks the browser not to evict it; a refusal changes nothing.
  void attempt(() => navigator.storage.persist().catch(() => false));

  const putSlices = (
    segment: SpooledSegment,
    from: number,
    slices: (ArrayBuffer | Blob)[],
  ) =>
    transact(async (database) => {
      const change = database.transaction(["segments", "slices"], "readwrite");
      const stored = Promise.all([
        ...slices.map((slice, index) =>
          change.objectStore("slices").put(slice, [segment.id, from + index]),
        ),
        change.objectStore("segments").put(segment),
        change.done,
      ]);
      // Committed without waiting for the answers, which a page that is about to go does not hear. Safari 14 cannot.
      change.commit?.();
      await stored;
    });

  return {
    list: (publicId) =>
      transact(async (database) => {
        const [takes, segments] = await Promise.all([
          database.getAllFromIndex("takes", "publicId", publicId),
          database.getAllFromIndex("segments", "publicId", publicId),
        ]);
        return { takes, segments };
      }),
    putTake: (take) =>
      transact(async (database) => void (await database.put("takes", take))),
    putSegment: (segment) =>
      transact(
        async (database) => void (await database.put("segments", segment)),
      ),
    putSlice: (segment, at, bytes) => putSlices(segment, at, [bytes]),
    putRaw: putSlices,
    settle: (segmentId, at, bytes, digest) =>
      transact(async (database) => {
        const change = database.transaction(
          ["segments", "slices"],
          "readwrite",
        );
        // As it is by now: whoever records it may still be alive in another tab.
        const segment = await change.objectStore("segments").get(segmentId);
        const slice = segment?.slices[at];
        if (segment && slice && !slice.digest) {
          segment.slices[at] = { ...slice, digest };
          void change.objectStore("segments").put(segment);
          void change.objectStore("slices").put(bytes, [segmentId, at]);
        }
        await change.done;
      }),
    getSlice: (segmentId, at) =>
      transact((database) => database.get("slices", [segmentId, at])),
    forget: (takeId, segments) =>
      transact(async (database) => {
        const change = database.transaction(
          ["takes", "segments", "slices"],
          "readwrite",
        );
        await Promise.all([
          change.objectStore("takes").delete(takeId),
          ...segments.flatMap(({ id }) => [
            change.objectStore("segments").delete(id),
            change
              .objectStore("slices")
              .delete(IDBKeyRange.bound([id, 0], [id, Infinity])),
          ]),
          change.done,
        ]);
      }),
  };
}

function openDatabase(onLost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>("hifinity-recordings", 1, {
    upgrade(fresh) {
      fresh
        .createObjectStore("takes", { keyPath: "id" })
        .createIndex("publicId", "publicId");
      fresh
        .createObjectStore("segments", { keyPath: "id" })
        .createIndex("publicId", "publicId");
      fresh.createObjectStore("slices");
    },
    terminated: onLost,
  });
}
