import {
  actionsIn,
  auditActions,
  isAuditAction,
  otherDoer,
  type AuditAction,
} from "@/lib/activity/audit-log";
import { getUserNames } from "@/lib/activity/queries";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { countLimit, pageSize, readPaged, type Count } from "@/lib/paging";
import type { AuditFilter } from "@/lib/portal/audit/filter";
import { findSubjects, type Subject } from "@/lib/portal/audit/subject-queries";
import { exportMoment } from "@/lib/portal/exports/moment";
import type { Export } from "@/lib/portal/exports/queries";
import { getOrganization } from "@/lib/settings/queries";
import { addDays, endOfDay } from "@/lib/time/calendar";

/** A line of the audit log as its page shows it. */
export type AuditLine = {
  id: string;
  at: Date;
  by: string;
  /** "copied the link to {}". */
  says: string;
  subject: Subject;
  device: string | null;
  network: string | null;
};

/** One page of the audit log, newest first. It costs the same among a thousand lines and a million. */
export async function listAuditLines(
  actor: Actor,
  filter: AuditFilter,
  page: string | undefined,
) {
  const asked = await narrowed(actor, filter);
  let total: Count | undefined;
  const { rows, paging } = await readPaged(
    page,
    async ({ side, key }, take) => {
      total ??= await count(asked);
      const from = { isBackwards: side === "before", key: readKey(key?.value) };
      const stored = await read(asked, from, take);
      // The id of a line is a number; its key is both, the id of a row that it is about is only there to be one.
      const rows = stored.map((line) => ({
        line,
        id: line.subjectId,
        value: `${line.at.getTime()}.${line.id}`,
      }));
      return { rows, total };
    },
  );
  const lines = await describe(
    actor,
    rows.map(({ line }) => line),
  );
  return { lines, paging };
}

/** All that a filter finds, newest first. */
export async function exportAudit(
  actor: Actor,
  filter: AuditFilter,
): Promise<Export> {
  // It reads all of the log once, in its order.
  const asked = { ...(await narrowed(actor, filter)), isRare: false };
  const { timeZone } = await getOrganization(actor);
  async function* pages() {
    let key: Key | undefined;
    for (;;) {
      const stored = await read(
        asked,
        { isBackwards: false, key },
        mostExported,
      );
      const last = stored.at(-1);
      if (!last) return;
      yield (await describe(actor, stored)).map((line) => [
        exportMoment(line.at, timeZone),
        line.by,
        sentenceOf(line),
        line.device,
        line.network,
      ]);
      key = last;
    }
  }
  const header = ["When", "Who", "Event", "Device", "Network"];
  return { header, pages: pages() };
}

/** What a line says after who did it: "copied the link to Marcus Bell’s interview". */
function sentenceOf({ says, subject: { text, tail = "" } }: AuditLine): string {
  return says.replace("{}", () => text + tail);
}

/** Lines that an export holds in memory. */
const mostExported = 40 * pageSize;

type Stored = {
  id: bigint;
  at: Date;
  userId: string | null;
  action: AuditAction;
  subjectId: string;
  device: string | null;
  network: string | null;
};

type Key = Pick<Stored, "at" | "id">;

type Asked = {
  condition: Prisma.Sql;
  actions: AuditAction[];
  /** Whether what is found may be rare among the organization's lines. */
  isRare: boolean;
};

async function narrowed(
  actor: Actor,
  { person, area, from, to }: AuditFilter,
): Promise<Asked> {
  const { timeZone } = await getOrganization(actor);
  const parts = [
    Prisma.sql`"organizationId" = ${actor.organizationId}::uuid`,
    ...(person ? [Prisma.sql`"userId" = ${person}::uuid`] : []),
    ...(from
      ? [Prisma.sql`at >= ${dayAfter(addDays(from, -1), timeZone)}::timestamp`]
      : []),
    ...(to ? [Prisma.sql`at < ${dayAfter(to, timeZone)}::timestamp`] : []),
  ];
  return {
    condition: Prisma.join(parts, " AND "),
    actions: actionsIn(area),
    isRare: Boolean(person ?? area),
  };
}

/** When a day is over: a second after the beginning of its last one. */
function dayAfter(day: string, timeZone: string): Date {
  return new Date(endOfDay(day, timeZone).getTime() + 1000);
}

/**
 * The next lines from a key on. Rare ones: of each action the next, by its index, and of these the first, since no index
 * has the lines of several actions in one order.
 */
async function read(
  { condition, actions, isRare }: Asked,
  { isBackwards, key }: { isBackwards: boolean; key: Key | undefined },
  take: number,
): Promise<Stored[]> {
  const order = isBackwards ? Prisma.sql`at, id` : Prisma.sql`at DESC, id DESC`;
  const beyond = key
    ? Prisma.sql`AND (at, id) ${isBackwards ? Prisma.sql`>` : Prisma.sql`<`} (${key.at}::timestamp, ${key.id})`
    : Prisma.empty;
  const next = (ofAction: Prisma.Sql) => Prisma.sql`
    SELECT id, at, "userId", action, "subjectId", device, network FROM "AuditEntry"
    WHERE ${condition} ${ofAction} ${beyond} ORDER BY ${order} LIMIT ${take}`;
  const rows = await db.$queryRaw<
    (Omit<Stored, "action"> & { action: string })[]
  >(
    isRare
      ? Prisma.sql`
        SELECT found.* FROM unnest(${actions}::text[]) AS one(name)
          CROSS JOIN LATERAL (${next(Prisma.sql`AND action = one.name`)}) AS found
        ORDER BY ${order} LIMIT ${take}`
      : next(Prisma.sql`AND action = ANY (${actions}::text[])`),
  );
  return rows.flatMap(({ action, ...row }) =>
    isAuditAction(action) ? { ...row, action } : [],
  );
}

async function count({ condition, actions }: Asked): Promise<Count> {
  const [found] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM (
      SELECT FROM "AuditEntry" WHERE ${condition} AND action = ANY (${actions}::text[])
      LIMIT ${countLimit + 1}
    ) AS counted`;
  const value = Number(found?.count ?? 0);
  return { value: Math.min(value, countLimit), isMore: value > countLimit };
}

/** Undefined for what is none, in an address that someone made up. */
function readKey(text = ""): Key | undefined {
  const [, at, id] = /^(\d{1,13})\.(\d{1,18})$/.exec(text) ?? [];
  return at && id ? { at: new Date(Number(at)), id: BigInt(id) } : undefined;
}

async function describe(actor: Actor, stored: Stored[]): Promise<AuditLine[]> {
  const [nameOf, subjectOf] = await Promise.all([
    getUserNames(
      actor,
      stored.flatMap(({ userId }) => userId ?? []),
    ),
    findSubjects(
      actor,
      stored.map(({ action, subjectId }) => ({
        subject: auditActions[action].subject,
        subjectId,
      })),
    ),
  ]);
  return stored.map(({ id, userId, action, subjectId, ...line }) => ({
    ...line,
    id: String(id),
    by: userId ? nameOf(userId) : otherDoer(action),
    says: auditActions[action].says,
    subject: subjectOf(auditActions[action].subject, subjectId),
  }));
}

/** Colleagues by whom it can be filtered. */
export async function listAuditPeople(
  actor: Actor,
): Promise<{ id: string; name: string }[]> {
  const members = await db.membership.findMany({
    where: scope(actor),
    orderBy: { user: { name: "asc" } },
    select: { user: { select: { id: true, name: true } } },
  });
  return members.map(({ user }) => user);
}
