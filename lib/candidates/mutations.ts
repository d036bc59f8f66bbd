import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import type { AddCandidateInput } from "@/lib/candidates/schema";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import { searchable } from "@/lib/lists/search-text";
import { paths } from "@/lib/paths";
import { ok, refuse, type Result } from "@/lib/result";

export async function addCandidate(
  actor: Actor,
  fields: AddCandidateInput,
): Promise<Result<{ candidateId: string }>> {
  if (!can(actor, "candidate.edit")) return notAllowed;
  const { organizationId } = actor;
  const { name, email } = fields;
  return refusingDuplicates(actor, email, (tx) =>
    tx.candidate
      .create({
        data: {
          organizationId,
          ...fields,
          searchText: searchable(name, email),
        },
        select: { id: true },
      })
      .then(async ({ id }) => {
        await audit(tx, actor, "candidate.add", id);
        return ok({ candidateId: id });
      }),
  );
}

/** Writes a candidate, or names the one who has this address. */
export async function refusingDuplicates<T>(
  actor: Actor,
  email: string,
  write: (tx: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await db.$transaction(write);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const existing = await db.candidate.findFirst({
      where: { ...scope(actor), email },
      select: { id: true, name: true },
    });
    if (!existing) throw error;
    return refuse(
      "conflict",
      `${existing.name} already has this email address.`,
      { email: "This address is already in use." },
      paths.candidate(existing.id),
    );
  }
}
