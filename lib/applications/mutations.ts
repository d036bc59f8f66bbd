import { audit, recordEvent } from "@/lib/activity/mutations";
import type { MoveApplicationInput } from "@/lib/applications/schema";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { stageLabels } from "@/lib/jobs/stages";
import { ok, refuse, type Result } from "@/lib/result";

/**
 * Puts an application into another stage, or gives a rejected one another reason. Only from the stage that the person
 * saw: whoever was first wins, and the other is told. No mail goes out.
 */
export async function moveApplication(
  actor: Actor,
  { applicationId, from, stage, reason }: MoveApplicationInput,
  now = new Date(),
): Promise<Result> {
  if (!can(actor, "application.move")) return notAllowed;
  const { organizationId } = actor;
  const rejectReason = stage === "REJECTED" ? reason : null;
  return db.$transaction(async (tx) => {
    const { count } = await tx.application.updateMany({
      where: {
        id: applicationId,
        ...scope(actor),
        stage: from,
        NOT: { stage, rejectReason },
      },
      data: { stage, rejectReason, movedAt: now },
    });
    const application = await tx.application.findFirst({
      where: { id: applicationId, ...scope(actor) },
      select: { candidateId: true, stage: true, rejectReason: true },
    });
    if (!application)
      return refuse("not_found", "This application no longer exists.");
    if (count === 0)
      return application.stage === stage &&
        application.rejectReason === rejectReason
        ? ok()
        : refuse(
            "conflict",
            `Someone else just moved this application to ${stageLabels[application.stage]}. Review it before you move it.`,
          );
    await recordEvent(tx, actor, {
      kind: "application.moved",
      organizationId,
      candidateId: application.candidateId,
      applicationId,
      data: { from, to: stage },
    });
    await audit(tx, actor, "application.move", applicationId);
    return ok();
  });
}
