const part = /^[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/;

/**
 * A key names one stored file, e.g. `takes/<takeId>/part-0.webm`. Its parts cannot begin with a dot or be `..`, so no
 * key leads out of the storage folder and none names a file that is still being written.
 */
export function isKey(key: string): boolean {
  return key.length <= 300 && key.split("/").every((name) => part.test(name));
}

/** Where an uploaded list of candidates is kept; each upload is a file of its own, so that none replaces another. */
export function importKey(organizationId: string, uploadId: string): string {
  return `imports/${organizationId}/${uploadId}.csv`;
}

/** Throws on anything that is not a key: keys are built by code, so a bad one is a bug or an attack. */
export function assertKey(key: string): void {
  if (!isKey(key)) throw new Error(`not a storage key: ${JSON.stringify(key)}`);
}
