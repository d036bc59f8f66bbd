import { getUserNames } from "@/lib/activity/queries";
import type { AuditSubject } from "@/lib/activity/audit-log";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { paths } from "@/lib/paths";

/** What a line is about: "Marcus Bell" and "’s interview", apart because a name may be written from the right. */
export type Subject = {
  text: string;
  tail?: string;
  /** Null when it is gone, or has no page. */
  href: string | null;
};

type Found = (id: string) => Subject | undefined;

const names = { candidate: { select: { name: true } } } as const;

/** How the rows of each kind are called, found for many at once. Names are read now: the log itself has none. */
const readers: Partial<
  Record<AuditSubject, (actor: Actor, ids: string[]) => Promise<Found>>
> = {
  async interview(actor, ids) {
    const rows = await db.interview.findMany({
      where: { id: { in: ids }, ...scope(actor) },
      select: { id: true, ...names },
    });
    return byId(rows, ({ id, candidate }) => ({
      text: candidate.name,
      tail: "’s interview",
      href: paths.interview(id),
    }));
  },
  async application(actor, ids) {
    const rows = await db.application.findMany({
      where: { id: { in: ids }, ...scope(actor) },
      select: { id: true, ...names },
    });
    return byId(rows, (row) => applicationOf(row));
  },
  async note(actor, ids) {
    const rows = await db.note.findMany({
      where: { id: { in: ids }, ...scope(actor) },
      select: { id: true, application: { select: { id: true, ...names } } },
    });
    return byId(rows, ({ application }) => applicationOf(application));
  },
  async candidate(actor, ids) {
    const rows = await db.candidate.findMany({
      where: { id: { in: ids }, ...scope(actor) },
      select: { id: true, name: true },
    });
    return byId(rows, ({ id, name }) => ({
      text: name,
      href: paths.candidate(id),
    }));
  },
  async job(actor, ids) {
    const rows = await db.job.findMany({
      where: { id: { in: ids }, ...scope(actor) },
      select: { id: true, title: true },
    });
    return byId(rows, ({ id, title }) => ({
      text: title,
      href: paths.job(id),
    }));
  },
  async template(actor, ids) {
    const rows = await db.template.findMany({
      where: { id: { in: ids }, ...scope(actor) },
      select: { id: true, title: true },
    });
    return byId(rows, ({ id, title }) => ({
      text: title,
      href: paths.template(id),
    }));
  },
  async import(actor, ids) {
    const rows = await db.candidateImport.findMany({
      where: { id: { in: ids }, ...scope(actor) },
      select: { id: true, fileName: true },
    });
    return byId(rows, ({ id, fileName }) => ({
      text: fileName,
      href: paths.candidateImport(id),
    }));
  },
  async batch(actor, ids) {
    const rows = await db.batch.findMany({
      where: { id: { in: ids }, ...scope(actor) },
      select: { id: true },
    });
    return byId(rows, ({ id }) => ({
      text: "a bulk action",
      href: paths.batch(id),
    }));
  },
  async user(actor, ids) {
    const nameOf = await getUserNames(actor, ids);
    return (id) => ({ text: nameOf(id), href: null });
  },
};

/** What stands for a row that is no longer there. */
const gone: Record<AuditSubject, string> = {
  application: "a deleted application",
  bank_question: "a deleted question",
  batch: "a bulk action",
  candidate: "a deleted candidate",
  import: "that was deleted",
  interview: "a deleted interview",
  job: "that was deleted",
  note: "an application",
  organization: "the organization",
  template: "that was deleted",
  user: "a former member",
};

/** How each row that some lines are about is called. */
export async function findSubjects(
  actor: Actor,
  lines: { subject: AuditSubject; subjectId: string }[],
): Promise<(subject: AuditSubject, id: string) => Subject> {
  const bySubject = Map.groupBy(lines, ({ subject }) => subject);
  const found = new Map<AuditSubject, Found | undefined>(
    await Promise.all(
      [...bySubject].map(async ([subject, some]) => {
        const ids = [...new Set(some.map(({ subjectId }) => subjectId))];
        return [subject, await readers[subject]?.(actor, ids)] as const;
      }),
    ),
  );
  return (subject, id) =>
    found.get(subject)?.(id) ?? { text: gone[subject], href: null };
}

function applicationOf(row: { id: string; candidate: { name: string } }) {
  return {
    text: row.candidate.name,
    tail: "’s application",
    href: paths.application(row.id),
  };
}

function byId<Row extends { id: string }>(
  rows: Row[],
  describe: (row: Row) => Subject,
): Found {
  const found = new Map(rows.map((row) => [row.id, describe(row)]));
  return (id) => found.get(id);
}
