const part = /^[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/;

/**
 * A key names one stored file, e.g. `takes/<takeId>/part-0.webm`. Its parts cannot begin with a dot or be `..`, so no
 * key leads out of the storage folder and none names a file that is still being written.
 */
export function isKey(key: string): boolean {
  return key.length <= 300 && key.split("/").every((name) => part.test(name));
}

/** Throws on anything that is not a key: keys are built by code, so a bad one is a bug or an attack. */
export function assertKey(key: string): void {
  if (!isKey(key)) throw new Error(`not a storage key: ${JSON.stringify(key)}`);
}

/** All keys there are; nowhere else is one put together (`npm run check lint` says so). */
export const storageKeys = {
  segments: "uploads",
  segment: (id: string) => `uploads/${id}`,
  /** Everything that was made of a take. */
  take: (takeId: string) => `takes/${takeId}`,
  takePart: (takeId: string, index: number, container: string) =>
    `takes/${takeId}/part-${index}.${container}`,
  takeSound: (takeId: string, container: string) =>
    `takes/${takeId}/sound.${container}`,
  /** The bytes of a segment that its device then sent again. */
  damagedSegment: (takeId: string, id: string) =>
    `takes/${takeId}/damaged-${id}`,
  logo: (name: string) => `logos/${name}`,
  candidateLists: "imports",
  /** An uploaded list of candidates; each upload is a file of its own, so that none replaces another. */
  candidateList: (organizationId: string, uploadId: string) =>
    `imports/${organizationId}/${uploadId}.csv`,
};
