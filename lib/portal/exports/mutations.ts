import { recordAudit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { ok, type Result } from "@/lib/result";

/** Notes who saves a whole list, before it is read: whose data left must be told afterwards. */
export function recordListExport(
  actor: Actor,
  list: "candidates" | "interviews",
): Promise<Result> {
  return record(actor, `${list}.exported`, {
    subject: "organization",
    subjectId: actor.organizationId,
  });
}

/** The same for an import's rows. */
export function recordRowsExport(
  actor: Actor,
  importId: string,
): Promise<Result> {
  return record(actor, "import.rows-exported", {
    subject: "import",
    subjectId: importId,
  });
}

async function record(
  actor: Actor,
  action: string,
  of: { subject: string; subjectId: string },
): Promise<Result> {
  if (!can(actor, "export")) return notAllowed;
  const { organizationId } = actor;
  await db.$transaction((tx) =>
    recordAudit(tx, actor, { organizationId, action, ...of }),
  );
  return ok();
}
