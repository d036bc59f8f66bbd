import { openDB, type DBSchema } from "idb";
import type { SpooledSegment, SpooledTake } from "./spooled";

/** The spool's place in IndexedDB. Every function is one transaction. */
export type Shelf = {
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
  putRaw: (segment: SpooledSegment, at: number, raw: Blob[]) => Promise<void>;
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

export async function openShelf(): Promise<Shelf> {
  const database = await openDB<Schema>("hifinity-recordings", 1, {
    upgrade(fresh) {
      fresh
        .createObjectStore("takes", { keyPath: "id" })
        .createIndex("publicId", "publicId");
      fresh
        .createObjectStore("segments", { keyPath: "id" })
        .createIndex("publicId", "publicId");
      fresh.createObjectStore("slices");
    },
  });
  // Asks the browser not to evict it; a refusal changes nothing.
  void navigator.storage?.persist?.().catch(() => false);

  async function putSlices(
    segment: SpooledSegment,
    from: number,
    slices: (ArrayBuffer | Blob)[],
  ): Promise<void> {
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
  }

  return {
    async list(publicId) {
      const [takes, segments] = await Promise.all([
        database.getAllFromIndex("takes", "publicId", publicId),
        database.getAllFromIndex("segments", "publicId", publicId),
      ]);
      return { takes, segments };
    },
    async putTake(take) {
      await database.put("takes", take);
    },
    async putSegment(segment) {
      await database.put("segments", segment);
    },
    putSlice: (segment, at, bytes) => putSlices(segment, at, [bytes]),
    putRaw: putSlices,
    async settle(segmentId, at, bytes, digest) {
      const change = database.transaction(["segments", "slices"], "readwrite");
      // As it is by now: whoever records it may still be alive in another tab.
      const segment = await change.objectStore("segments").get(segmentId);
      const slice = segment?.slices[at];
      if (segment && slice && !slice.digest) {
        segment.slices[at] = { ...slice, digest };
        void change.objectStore("segments").put(segment);
        void change.objectStore("slices").put(bytes, [segmentId, at]);
      }
      await change.done;
    },
    getSlice: (segmentId, at) => database.get("slices", [segmentId, at]),
    async forget(takeId, segments) {
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
    },
  };
}
