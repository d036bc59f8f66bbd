import { createHash } from "node:crypto";
import type { AuditAction } from "@/lib/activity/audit-log";
import { audit } from "@/lib/activity/mutations";
import { runningStatuses } from "@/lib/ai/status";
import { mintActor } from "@/lib/auth/mint";
import { hashPassword } from "@/lib/auth/password";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { ok, refuse, type Result } from "@/lib/result";
import { logoExtension, logoProblem } from "@/lib/settings/logo";
import type {
  AiInput,
  LogoInput,
  NoticeInput,
  OrganizationInput,
  RetentionInput,
  SendingInput,
  SetUpInput,
} from "@/lib/settings/schema";
import { writeFile } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";
import { isAlmostFull } from "@/lib/storage/space";
import { isShorter } from "@/lib/time/retention";
import { isSetupCode } from "@/lib/tokens";

/** Makes the first organization and its owner. The code works once: until an organization exists. */
export async function setUpOrganization(
  input: SetUpInput,
): Promise<Result<Actor>> {
  if (!isSetupCode(input.code))
    return refuse(
      "forbidden",
      "This setup code isn’t valid. Copy the whole link from the terminal and try again.",
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
      await audit(tx, actor, "organization.set-up", organization.id);
      return ok(actor);
    });
  } catch (error) {
    if (isUniqueViolation(error))
      return refuse("conflict", "Hifinity is already set up. Sign in instead.");
    throw error;
  }
}

export function updateOrganization(
  actor: Actor,
  input: OrganizationInput,
): Promise<Result> {
  return change(actor, "organization.updated", input);
}

export function updateSending(
  actor: Actor,
  input: SendingInput,
): Promise<Result> {
  return change(actor, "organization.sending-updated", input);
}

/**
 * Whether candidates are asked for AI evaluation, and how many requests a month may make of the AI: what waits because
 * there were none left continues within a minute. What is being evaluated when it is turned off stops, and continues when
 * it is turned on again; who was not asked meanwhile is not evaluated later.
 */
export async function updateAi(actor: Actor, input: AiInput): Promise<Result> {
  if (!can(actor, "settings.edit")) return notAllowed;
  await db.$transaction(async (tx) => {
    await write(tx, actor, "organization.ai-updated", input);
    if (input.hasAiEvaluation === false)
      await tx.interview.updateMany({
        where: {
          ...scope(actor),
          evaluationStatus: { in: [...runningStatuses] },
        },
        data: { evaluationStatus: "OFF", evaluationError: null },
      });
  });
  return ok();
}

/**
 * How long what candidates recorded and wrote is kept. A shorter time than before deletes nothing for seven days, in
 * which taking it back undoes it. Chosen twice, it is chosen once, and the days run from the first.
 */
export async function setRetention(
  actor: Actor,
  { retentionMonths, previousMonths }: RetentionInput,
  now = new Date(),
): Promise<Result> {
  if (!can(actor, "settings.edit")) return notAllowed;
  const { organizationId: id } = actor;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT 1 FROM "Organization" WHERE id = ${id}::uuid FOR UPDATE`;
    const current = await tx.organization.findUniqueOrThrow({
      where: { id },
      select: { retentionMonths: true, retentionSince: true },
    });
    if (current.retentionMonths === retentionMonths) return ok();
    // What they were asked, or not asked, was about another time.
    if (current.retentionMonths !== previousMonths)
      return refuse(
        "conflict",
        "Someone else just changed this. Review it and try again.",
      );
    const since = isShorter(retentionMonths, current.retentionMonths)
      ? now
      : current.retentionSince;
    await write(tx, actor, "organization.retention-set", {
      retentionMonths,
      retentionSince: retentionMonths === null ? null : since,
    });
    return ok();
  });
}

/**
 * Keeps an image as the logo, in place of the one before. It is stored under a name made of its content and the
 * organization, so that no two share a file. The one before stays there, 512 kB at most: mails that were delivered show it.
 */
export async function setLogo(
  actor: Actor,
  { logo }: LogoInput,
): Promise<Result> {
  if (!can(actor, "settings.edit")) return notAllowed;
  if (await isAlmostFull())
    return refuse(
      "no_room",
      "The server’s disk is full. Your logo wasn’t saved. Try again once there is room.",
    );
  const bytes = new Uint8Array(await logo.arrayBuffer());
  const problem = logoProblem(bytes);
  if (problem) return refuse("invalid", problem, { logo: problem });
  const hash = createHash("sha256")
    .update(actor.organizationId)
    .update(bytes)
    .digest("hex");
  const logoKey = storageKeys.logo(`${hash}.${logoExtension(bytes)}`);
  await writeFile(logoKey, bytes);
  return change(actor, "organization.logo-set", { logoKey });
}

export function removeLogo(actor: Actor): Promise<Result> {
  return change(actor, "organization.logo-removed", { logoKey: null });
}

/** Puts a notice away for the person themselves. Twice is once; another state of the installation brings another notice. */
export async function hideNotice(
  actor: Actor,
  { notice }: NoticeInput,
): Promise<Result> {
  if (!can(actor, "installation.notice")) return notAllowed;
  const { userId } = actor;
  await db.membership.updateMany({
    where: { userId, ...scope(actor) },
    data: { hiddenNotice: notice },
  });
  return ok();
}

async function change(
  actor: Actor,
  action: AuditAction,
  data: Prisma.OrganizationUpdateInput,
): Promise<Result> {
  if (!can(actor, "settings.edit")) return notAllowed;
  await db.$transaction((tx) => write(tx, actor, action, data));
  return ok();
}

async function write(
  tx: Transaction,
  actor: Actor,
  action: AuditAction,
  data: Prisma.OrganizationUpdateInput,
): Promise<void> {
  const { organizationId: id } = actor;
  await tx.organization.update({ where: { id }, data });
  await audit(tx, actor, action, id);
}
