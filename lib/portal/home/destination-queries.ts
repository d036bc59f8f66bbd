import { can } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

type Where = { id: string; organizationId: string };

/** What an address of the portal names by an id. */
const named: [pattern: RegExp, count: (where: Where) => Promise<number>][] = [
  [/^\/jobs\/([^/]+)/, (where) => db.job.count({ where })],
  [/^\/templates\/([^/]+)/, (where) => db.template.count({ where })],
  [
    /^\/candidates\/import\/([^/]+)/,
    (where) => db.candidateImport.count({ where }),
  ],
  [/^\/candidates\/([^/]+)/, (where) => db.candidate.count({ where })],
  [/^\/applications\/([^/]+)/, (where) => db.application.count({ where })],
  [/^\/interviews\/([^/]+)/, (where) => db.interview.count({ where })],
  [/^\/batches\/([^/]+)/, (where) => db.batch.count({ where })],
];

/** Pages in the place of an id. */
const pages = new Set(["new", "import"]);

/**
 * Whether what an address of the portal names is there: by the key only, for whoever must know before a page begins.
 * Addresses that name nothing lead somewhere.
 */
export async function leadsSomewhere(
  actor: Actor,
  pathname: string,
): Promise<boolean> {
  const { organizationId } = actor;
  if (pathname === paths.settingsSection("audit"))
    return can(actor, "audit.read");
  for (const [pattern, count] of named) {
    const id = pattern.exec(pathname)?.[1];
    if (id === undefined) continue;
    if (pages.has(id)) return true;
    if (!isId(id) || (await count({ id, organizationId })) === 0) return false;
    return hasVersion(id, organizationId, pathname);
  }
  return true;
}

async function hasVersion(
  templateId: string,
  organizationId: string,
  pathname: string,
): Promise<boolean> {
  const number = /^\/templates\/[^/]+\/versions\/([^/]+)/.exec(pathname)?.[1];
  if (number === undefined) return true;
  if (!/^\d{1,6}$/.test(number)) return false;
  const where = { templateId, number: Number(number), organizationId };
  return (await db.templateVersion.count({ where })) > 0;
}
