import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, vi } from "vitest";

/** A folder for what a test file stores, removed after its last test. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hifinity-"));
  vi.stubEnv("DATA_DIR", folder);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
