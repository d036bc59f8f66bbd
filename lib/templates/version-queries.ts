import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { isId } from "@/lib/ids";
import { estimatedSeconds } from "./duration";
import { readTemplateSnapshot } from "./snapshot";

/** A template's published versions, newest first, each with who published it; null when the template is not the actor's. */
export async function findVersions(actor: Actor, templateId: string) {
  if (!isId(templateId)) return null;
  const template = await db.template.findFirst({
    where: { id: templateId, ...scope(actor) },
    select: {
      ...templateFields,
      versions: {
        orderBy: { number: "desc" },
        select: { ...versionFields, snapshot: true },
      },
    },
  });
  if (!template) return null;
  const names = await namesOf(template.versions);
  return {
    ...template,
    versions: template.versions.map(({ snapshot, ...version }) => {
      const { title, questions } = readTemplateSnapshot(snapshot);
      return {
        ...version,
        publishedBy: names.get(version.publishedById) ?? null,
        title,
        questionCount: questions.length,
        seconds: estimatedSeconds(questions),
      };
    }),
  };
}

/** One published version as it was frozen, with its template; null when it is not the actor's. */
export async function findVersion(
  actor: Actor,
  templateId: string,
  number: number,
) {
  if (!isId(templateId) || !Number.isSafeInteger(number) || number > 1e6)
    return null;
  const version = await db.templateVersion.findFirst({
    where: { templateId, number, ...scope(actor) },
    select: {
      ...versionFields,
      snapshot: true,
      template: { select: templateFields },
    },
  });
  if (!version) return null;
  const names = await namesOf([version]);
  return {
    ...version,
    publishedBy: names.get(version.publishedById) ?? null,
    snapshot: readTemplateSnapshot(version.snapshot),
  };
}

const templateFields = {
  id: true,
  title: true,
  status: true,
  version: true,
  isChanged: true,
  updatedAt: true,
  job: { select: { title: true } },
} as const;

const versionFields = {
  number: true,
  publishedAt: true,
  publishedById: true,
} as const;

/** Names of people who published something of the actor's organization, also of those who have left since. */
async function namesOf(
  versions: { publishedById: string }[],
): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: versions.map((version) => version.publishedById) } },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user.name]));
}
