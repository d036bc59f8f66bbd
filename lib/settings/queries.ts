import { can } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { localeOf } from "@/lib/messages/locales";
import { paths } from "@/lib/paths";
import { aiChoiceFields, wantsAi } from "@/lib/settings/ai-consent";
import type { Notice } from "@/lib/settings/notice";
import { isSetupCode } from "@/lib/tokens";

export async function isDatabaseUp(): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}

/** Whether the first set-up is still to be done. Needs no proof: it decides whether the set-up page exists. */
export async function isSetUp(): Promise<boolean> {
  return (await db.organization.count({ take: 1 })) > 0;
}

/** Whether a visitor with this code may set up, needs the right address, or comes too late. */
export async function setUpState(
  code: string,
): Promise<"open" | "wrong-code" | "done"> {
  if (await isSetUp()) return "done";
  return isSetupCode(code) ? "open" : "wrong-code";
}

export async function getOrganization(actor: Actor) {
  const { defaultLocale, ...organization } =
    await db.organization.findUniqueOrThrow({
      where: { id: actor.organizationId },
      select: {
        name: true,
        timeZone: true,
        defaultDeadlineDays: true,
        defaultLocale: true,
        defaultThinkSeconds: true,
        defaultAnswerSeconds: true,
        defaultTakes: true,
        isReminding: true,
        retentionMonths: true,
        hasAiEvaluation: true,
      },
    });
  return { ...organization, defaultLocale: localeOf(defaultLocale) };
}

/** How an organization looks to its candidates. Any proof within it will do: every candidate sees it. */
export async function getBrand(within: {
  organizationId: string;
}): Promise<Brand> {
  const { brandColor, logoKey } = await db.organization.findUniqueOrThrow({
    where: { id: within.organizationId },
    select: { brandColor: true, logoKey: true },
  });
  return { color: brandColor, logo: logoKey && paths.logo(logoKey) };
}

export type Brand = {
  /** "#1d4ed8"; null for the product's own. */
  color: string | null;
  /** Path of the image. */
  logo: string | null;
};

/** Which notice this person is to see about the installation's AI: owners who chose one, and not the one that they put away. */
export async function findNotice(
  actor: Actor,
  notice: Notice | null,
): Promise<Notice | null> {
  if (!notice || !can(actor, "installation.notice")) return null;
  const { userId } = actor;
  const membership = await db.membership.findFirst({
    where: { userId, ...scope(actor) },
    select: {
      hiddenNotice: true,
      organization: { select: aiChoiceFields },
    },
  });
  if (!membership || !wantsAi(membership.organization)) return null;
  return membership.hiddenNotice === notice ? null : notice;
}

/** Everybody who can sign in, the longest-standing first. */
export async function listPeople(actor: Actor) {
  const memberships = await db.membership.findMany({
    where: scope(actor),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      role: true,
      createdAt: true,
      user: { select: { name: true, email: true } },
    },
  });
  return memberships.map(({ user, ...membership }) => ({
    ...membership,
    ...user,
  }));
}
