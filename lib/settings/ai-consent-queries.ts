import { provider } from "@/lib/ai/provider";
import type { Transaction } from "@/lib/db";
import {
  aiChoiceFields,
  aiQuestionOf,
  type AiQuestion,
} from "@/lib/settings/ai-consent";

/** How candidates of an organization are asked now whether an AI may read their words. */
export async function findAiQuestion(
  tx: Transaction,
  { organizationId }: { organizationId: string },
): Promise<AiQuestion> {
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: aiChoiceFields,
  });
  return aiQuestionOf(organization, isAiConnected());
}

export function isAiConnected(): boolean {
  return provider().kind !== "off";
}
