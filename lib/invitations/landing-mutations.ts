import type { LinkAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { markVisited } from "@/lib/invitations/signal-mutations";
import type { Hit } from "@/lib/mail/openings";
import { ok, refuse, type Result } from "@/lib/result";
import { makeSecret } from "@/lib/tokens";

/**
 * Exchanges a link for a session of the candidate's browser: the cookie's secret, stored only as a hash. The interview
 * stays as it is (E1); a machine that presses Continue gains nothing and changes nothing. One that is over opens too, for
 * what its candidate may still do: see what happens next, save their data, withdraw (T7).
 */
export async function enterByLink(
  link: LinkAccess,
  hit: Hit,
  now = new Date(),
): Promise<Result<{ secret: string; deadlineAt: Date }>> {
  const { interviewId, organizationId, linkVersion } = link;
  return db.$transaction(async (tx) => {
    // Waits for a revocation under way, and lets none pass that would miss the new session (T4).
    await tx.$queryRaw`SELECT 1 FROM "Interview" WHERE "id" = ${interviewId}::uuid FOR SHARE`;
    const interview = await tx.interview.findFirst({
      where: { id: interviewId, organizationId, linkVersion },
      select: { deadlineAt: true },
    });
    if (!interview)
      return refuse("not_found", "This link doesn’t open an interview.");
    const { secret, hash } = makeSecret();
    await tx.candidateSession.create({
      data: { interviewId, organizationId, tokenHash: hash },
    });
    await markVisited(tx, link, hit, now);
    return ok({ secret, deadlineAt: interview.deadlineAt });
  });
}
