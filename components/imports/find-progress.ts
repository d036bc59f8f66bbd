import { readResult } from "@/components/read-answer";
import type { ImportStatus } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";

type Progress = { status: ImportStatus; done: number };

/** How far an import is; null when the server did not say. */
export async function findProgress(importId: string): Promise<Progress | null> {
  try {
    const response = await fetch(paths.importFile(importId), {
      cache: "no-store",
    });
    const progress = await readResult<Progress>(response, {
      status: "string",
      done: "number",
    });
    return progress.ok ? progress.value : null;
  } catch {
    return null;
  }
}
