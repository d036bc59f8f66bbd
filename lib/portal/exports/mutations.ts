import type { AccessAction } from "@/lib/activity/audit-log";
import { audit } from "@/lib/activity/mutations";
import { can, notAllowed, type Act } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { ok, type Result } from "@/lib/result";

/** Notes who saves a whole list, before it is read: whose data left must be told afterwards. */
export function recordListExport(
  actor: Actor,
  list: "candidates" | "interviews" | "audit",
): Promise<Result> {
  const act = list === "audit" ? "audit.read" : "export";
  return record(actor, act, `${list}.exported`, actor.organizationId);
}

/** The same for an import's rows. */
export function recordRowsExport(
  actor: Actor,
  importId: string,
): Promise<Result> {
  return record(actor, "export", "import.rows-exported", importId);
}

async function record(
  actor: Actor,
  act: Act,
  action: AccessAction,
  subjectId: string,
): Promise<Result> {
  if (!can(actor, act)) return notAllowed;
  await db.$transaction((tx) => audit(tx, actor, action, subjectId));
  return ok();
}
