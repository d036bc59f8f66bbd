import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/** The candidates that an import added and that are still there, in the file's order. */
export async function listAdded(
  { organizationId }: Actor,
  importId: string,
  most: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "CandidateImportRow" r JOIN "Candidate" c ON c.id = r."candidateId"
    WHERE r."importId" = ${importId}::uuid AND r."organizationId" = ${organizationId}::uuid
      AND c."organizationId" = ${organizationId}::uuid AND r.outcome = 'ADDED'
    ORDER BY r.line LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
