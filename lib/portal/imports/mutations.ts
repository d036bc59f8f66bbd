import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor, type SystemAccess } from "@/lib/auth/proof";
import { importColumnNames } from "@/lib/candidates/fields";
import { db, type Transaction } from "@/lib/db";
import { paths } from "@/lib/paths";
import { isChoosable, rowCount } from "@/lib/portal/imports/mapping";
import {
  readColumns,
  type CancelImportInput,
  type StartImportInput,
} from "@/lib/portal/imports/schema";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, refuse, type Result } from "@/lib/result";
import { acrossOrganizations } from "@/lib/tenant-wall";

const gone = refuse(
  "not_found",
  "This import no longer exists.",
  undefined,
  paths.importCandidates,
);

/** Begins to take in the rows, with the columns as chosen. Pressed twice, the second finds it begun. */
export async function startImport(
  actor: Actor,
  { importId, encoding, ...mapping }: StartImportInput,
): Promise<Result> {
  if (!can(actor, "candidate.import")) return notAllowed;
  return db.$transaction(async (tx) => {
    const source = await tx.candidateImport.findFirst({
      where: { id: importId, ...scope(actor) },
      select: { columns: true, total: true },
    });
    if (!source) return gone;
    const columns = readColumns(source.columns);
    const width = columns.firstRow.length;
    if (importColumnNames.some((name) => (mapping[name] ?? 0) >= width))
      return refuse("invalid", "Choose columns from this file.");
    const total = rowCount({ ...source, columns }, mapping.hasHeader);
    const { count } = await tx.candidateImport.updateMany({
      where: { id: importId, ...scope(actor), status: "UPLOADED" },
      data: {
        status: "RUNNING",
        total,
        columns: {
          ...columns,
          ...(encoding && isChoosable(columns) && { encoding }),
          ...mapping,
          startedAt: new Date().toISOString(),
        },
      },
    });
    if (count === 0) return refuseUnlessBegun(tx, actor, importId);
    await audit(tx, actor, "import.start", importId);
    await enqueue(tx, "import.run", { importId });
    return ok();
  });
}

/** Ends an import: who was added stays, the rest of the file is not read, and the file is deleted. */
export async function cancelImport(
  actor: Actor,
  { importId }: CancelImportInput,
): Promise<Result> {
  if (!can(actor, "candidate.import")) return notAllowed;
  return db.$transaction(async (tx) => {
    const { count } = await tx.candidateImport.updateMany({
      where: {
        id: importId,
        ...scope(actor),
        status: { in: ["UPLOADED", "RUNNING"] },
      },
      data: { status: "CANCELLED", finishedAt: new Date() },
    });
    if (count === 0) {
      const source = await tx.candidateImport.findFirst({
        where: { id: importId, ...scope(actor) },
        select: { status: true },
      });
      if (!source) return gone;
      return source.status === "CANCELLED"
        ? ok()
        : refuse("conflict", "This import has already finished.");
    }
    await audit(tx, actor, "import.cancel", importId);
    await enqueue(tx, "import.run", { importId });
    return ok();
  });
}

/** Ends the imports that were uploaded before a moment and never started; their files are deleted. */
export async function discardForgotten(
  system: SystemAccess,
  before: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const discarded = await tx.candidateImport.updateManyAndReturn({
      where: {
        status: "UPLOADED",
        createdAt: { lt: before },
        ...acrossOrganizations(system),
      },
      data: { status: "CANCELLED", finishedAt: new Date() },
      select: { id: true },
    });
    for (const { id: importId } of discarded)
      await enqueue(tx, "import.run", { importId });
  });
}

async function refuseUnlessBegun(
  tx: Transaction,
  actor: Actor,
  importId: string,
): Promise<Result> {
  const begun = await tx.candidateImport.count({
    where: {
      id: importId,
      ...scope(actor),
      status: { in: ["RUNNING", "DONE"] },
    },
  });
  return begun === 1
    ? ok()
    : refuse(
        "conflict",
        "This import was canceled. Upload the file again.",
        undefined,
        paths.importCandidates,
      );
}
