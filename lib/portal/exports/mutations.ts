import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { ok, type Result } from "@/lib/result";

/** Notes who saves a whole list, before it is read: whose data left must be told afterwards. */
export function recordListExport(
  actor: Actor,
  list: "candidates" | "interviews",
): Promise<Result> {
  return record(actor, `${list}.exported`, actor.organizationId);
}

/** The same for an import's rows. */
export function recordRowsExport(
  actor: Actor,
  importId: string,
): Promise<Result> {
  return record(actor, "import.rows-exported", importId);
}

async function record(
  actor: Actor,
  action: `${string}.${string}`,
  subjectId: string,
): Promise<Result> {
  if (!can(actor, "export")) return notAllowed;
  await db.$transaction((tx) => audit(tx, actor, action, subjectId));
  return ok();
}
