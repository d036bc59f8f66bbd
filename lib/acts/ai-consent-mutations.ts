import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import {
  interviewGone,
  lockCandidateOf,
} from "@/lib/interviews/lifecycle-mutations";
import { available } from "@/lib/interviews/status";
import { queueInvitation } from "@/lib/invitations/mutations";
import { bounceObstacle } from "@/lib/invitations/obstacles";
import { paths } from "@/lib/paths";
import { ok, refuse, type Result } from "@/lib/result";
import { aiTurnedOffWords } from "@/lib/settings/ai-consent";
import { findAiQuestion } from "@/lib/settings/ai-consent-queries";

/**
 * Asks a candidate by email whether an AI may read their answers, when the interview did not ask. Once: whoever does not
 * reply has not agreed. An email that did not arrive may be sent again.
 */
export async function askForAiConsent(
  actor: Actor,
  { interviewId }: { interviewId: string },
): Promise<Result> {
  if (!can(actor, "interview.manage")) return notAllowed;
  return db.$transaction(async (tx) => {
    if (!(await lockCandidateOf(tx, actor, interviewId))) return interviewGone;
    if ((await findAiQuestion(tx, actor)) === null)
      return refuse(
        "conflict",
        aiTurnedOffWords,
        undefined,
        paths.settingsSection("ai"),
      );
    const interview = await tx.interview.findFirst({
      where: {
        id: interviewId,
        ...scope(actor),
        status: "COMPLETED",
        evaluationStatus: "NOT_ASKED",
        ...available,
      },
      select: {
        id: true,
        organizationId: true,
        candidateId: true,
        candidate: { select: { bouncedAt: true, email: true } },
        invitations: {
          where: { kind: "AI_CONSENT", bouncedAt: null, failedAt: null },
          take: 1,
          select: { id: true },
        },
      },
    });
    if (!interview)
      return refuse("conflict", "This candidate doesn’t need to be asked.");
    if (interview.invitations.length > 0)
      return refuse("conflict", "This candidate was already asked.");
    const obstacle = bounceObstacle(interview.candidate);
    if (obstacle) return refuse(obstacle.code, obstacle.message);
    await queueInvitation(tx, actor, interview, "AI_CONSENT");
    await audit(tx, actor, "evaluation.ask", interviewId);
    return ok();
  });
}
