import { z } from "zod";
import type { SystemAccess } from "@/lib/auth/proof";
import type { CsvRecord } from "@/lib/csv/read";
import { CsvRejected } from "@/lib/csv/reject";
import { rowsKeptDays } from "@/lib/portal/imports/limits";
import { discardForgotten } from "@/lib/portal/imports/mutations";
import {
  dataRows,
  findImportWork,
  isImportFile,
  type ImportWork,
} from "@/lib/portal/imports/queries";
import {
  failImport,
  finishImport,
  forgetFile,
  forgetRows,
  takeInRows,
} from "@/lib/portal/imports/row-mutations";
import { exclusively } from "@/lib/queue/exclusive";
import { defineRecurringTask, defineTask } from "@/lib/queue/task";
import { store } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";
import { day } from "@/lib/time/duration";

const started = z.object({ importId: z.uuid() });
type Started = z.infer<typeof started>;

/** Takes in the rows of a candidate import that was started, or clears up after one that ended. */
export const runImportTask = defineTask("import.run", {
  payload: started,
  isKeyed: true,
  run: runImport,
  giveUp: giveUpImport,
});

/** Discards uploaded lists that nobody started, and files that a crash left behind. */
export const sweepImportsTask = defineRecurringTask(
  "imports.sweep",
  "* * * * *",
  sweepImports,
);

const chunkRows = 500;

/**
 * Takes in an uploaded file and deletes it when the import is over. Run again after a crash, it goes on behind the last
 * row that was taken in; run twice, the second finds nothing left to do.
 */
export async function runImport(
  system: SystemAccess,
  { importId }: Started,
): Promise<void> {
  await exclusively(lockOf(importId), async () => {
    const work = await findImportWork(system, importId);
    if (work?.status === "RUNNING") await takeIn(system, work);
    await clearUp(system, importId);
  });
}

/** Throws while a process still takes in rows: then it may yet succeed. */
export async function giveUpImport(
  system: SystemAccess,
  { importId }: Started,
): Promise<void> {
  await exclusively(lockOf(importId), async () => {
    const work = await findImportWork(system, importId);
    if (work) await failImport(system, work, unreadable);
    await clearUp(system, importId);
  });
}

const forgottenAfter = 7 * day;
const rowsKeptFor = rowsKeptDays * day;

/**
 * Names and addresses must not lie around: discards lists that nobody started, files whose upload a crash cut off, and
 * the rows that nobody came back for to mend. Run twice, the second finds nothing.
 */
export async function sweepImports(system: SystemAccess): Promise<void> {
  const now = Date.now();
  await discardForgotten(system, new Date(now - forgottenAfter));
  await forgetRows(system, new Date(now - rowsKeptFor));
  for (const key of await store.list(storageKeys.candidateLists)) {
    const file = await store.stat(key);
    const isOld = file && now - file.changedAt.getTime() > day;
    if (isOld && !(await isImportFile(system, key)))
      await store.removeFile(key);
  }
}

const unreadable =
  "The file couldn’t be read to the end. Upload it again; candidates already added are skipped.";

function lockOf(importId: string): string {
  return `import.run ${importId}`;
}

async function takeIn(system: SystemAccess, work: ImportWork): Promise<void> {
  const { mapping, fileKey } = work;
  if (!mapping || !fileKey) return failImport(system, work, unreadable);
  let { done } = work;
  try {
    const rows = dataRows(fileKey, work.columns);
    for await (const chunk of chunksAfter(done, rows)) {
      if (!(await takeInRows(system, { ...work, mapping }, done, chunk)))
        return;
      done += chunk.length;
    }
    await finishImport(system, work);
  } catch (error) {
    if (!(error instanceof CsvRejected)) throw error;
    await failImport(system, work, error.message);
  }
}

async function* chunksAfter(
  done: number,
  rows: AsyncIterable<CsvRecord>,
): AsyncGenerator<CsvRecord[]> {
  let passed = 0;
  let chunk: CsvRecord[] = [];
  for await (const row of rows) {
    passed += 1;
    if (passed <= done) continue;
    chunk.push(row);
    if (chunk.length < chunkRows) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function clearUp(system: SystemAccess, importId: string): Promise<void> {
  const work = await findImportWork(system, importId);
  const isOver = work && !["UPLOADED", "RUNNING"].includes(work.status);
  if (!isOver || !work.fileKey) return;
  await store.removeFile(work.fileKey);
  await forgetFile(system, work);
}
