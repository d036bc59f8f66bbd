import type { Transaction } from "@/lib/db";
import { openStatuses } from "@/lib/interviews/status";

/** Whether the template was sent again since. For an act, the candidate must be locked: it cannot happen after this. */
export async function hasOpenTwin(
  tx: Pick<Transaction, "interview">,
  interview: {
    id: string;
    organizationId: string;
    candidateId: string;
    templateId: string;
  },
): Promise<boolean> {
  const { id, organizationId, candidateId, templateId } = interview;
  const twin = await tx.interview.findFirst({
    where: {
      id: { not: id },
      organizationId,
      candidateId,
      templateId,
      status: { in: [...openStatuses] },
    },
    select: { id: true },
  });
  return twin !== null;
}
