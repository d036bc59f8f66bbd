import { recordAudit } from "@/lib/activity/mutations";
import { hasRole, type Actor } from "@/lib/auth/proof";
import { notAllowed } from "@/lib/auth/roles";
import { db } from "@/lib/db";
import { ok, type Result } from "@/lib/result";
import type { CapInput } from "@/lib/spending/schema";

/** How many requests a month may make. What waits because there were none left goes on within a minute. */
export async function setAiRequestCap(
  actor: Actor,
  { aiRequestCap }: CapInput,
): Promise<Result> {
  if (!hasRole(actor, "ADMIN")) return notAllowed;
  const { organizationId } = actor;
  await db.$transaction(async (tx) => {
    await tx.organization.update({
      where: { id: organizationId },
      data: { aiRequestCap },
    });
    await recordAudit(tx, actor, {
      organizationId,
      action: "organization.ai-cap-set",
      subject: "organization",
      subjectId: organizationId,
    });
  });
  return ok();
}
