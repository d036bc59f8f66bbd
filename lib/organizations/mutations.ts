import { recordAudit } from "@/lib/activity/mutations";
import { mintActor } from "@/lib/auth/mint";
import { hashPassword } from "@/lib/auth/password";
import { hasRole, type Actor } from "@/lib/auth/proof";
import { notAllowed } from "@/lib/auth/roles";
import { db, isUniqueViolation } from "@/lib/db";
import type { OrganizationInput, SetUpInput } from "@/lib/organizations/schema";
import { ok, refuse, type Result } from "@/lib/result";
import { isSetupCode } from "@/lib/tokens";

/** Makes the first organization and its owner. The code works once: until an organization exists. */
export async function setUpOrganization(
  input: SetUpInput,
): Promise<Result<Actor>> {
  if (!isSetupCode(input.code))
    return refuse(
      "forbidden",
      "This set-up code is not the one the terminal printed.",
      { code: "Copy the code from the terminal." },
    );
  const passwordHash = await hashPassword(input.password);
  try {
    return await db.$transaction(async (tx) => {
      const organization = await tx.organization.create({
        data: {
          name: input.organizationName,
          timeZone: input.timeZone,
          isFirst: true,
          memberships: {
            create: {
              role: "OWNER",
              user: {
                create: { email: input.email, name: input.name, passwordHash },
              },
            },
          },
        },
        select: { id: true, memberships: { select: { userId: true } } },
      });
      const actor = mintActor({
        userId: organization.memberships[0]!.userId,
        organizationId: organization.id,
        role: "OWNER",
      });
      await recordAudit(tx, actor, {
        organizationId: organization.id,
        action: "organization.set-up",
        subject: "organization",
        subjectId: organization.id,
      });
      return ok(actor);
    });
  } catch (error) {
    if (isUniqueViolation(error))
      return refuse("conflict", "Hifinity is already set up. Sign in instead.");
    throw error;
  }
}

export async function updateOrganization(
  actor: Actor,
  input: OrganizationInput,
): Promise<Result> {
  if (!hasRole(actor, "ADMIN")) return notAllowed;
  const { organizationId } = actor;
  return db.$transaction(async (tx) => {
    await tx.organization.update({
      where: { id: organizationId },
      data: input,
    });
    await recordAudit(tx, actor, {
      organizationId,
      action: "organization.updated",
      subject: "organization",
      subjectId: organizationId,
    });
    return ok();
  });
}
