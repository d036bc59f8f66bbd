import { afterEach, expect, test, vi } from "vitest";
import {
  recordAccess,
  recordRefusedSignIn,
  recordSession,
} from "@/lib/activity/access-mutations";
import { audit, deleteOldAudit } from "@/lib/activity/mutations";
import {
  mintActor,
  mintRefusedSignIn,
  mintSession,
  mintSystemAccess,
} from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { newId } from "@/lib/new-id";
import { findNews } from "@/lib/portal/news-queries";
import { hour } from "@/lib/time/duration";
import { atOnce } from "@/tests/support/at-once";
import { db } from "@/tests/support/db";
import { makeActor } from "@/tests/support/make";

const client = { device: "Chrome on Windows", network: "203.0.113.0/24" };

afterEach(() => vi.useRealTimers());

test("W12 a player's hundred requests leave one line an hour for each viewer and interview, with where from", async () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
  const actor = mintActor({ ...(await makeActor()), client });
  const [one, other] = [newId(), newId()];
  const watch = (id: string) => recordAccess(actor, "recording.watched", id);
  await atOnce(20, () => watch(one));
  await watch(other);
  expect(await linesOf(actor)).toMatchObject([
    { action: "recording.watched", subjectId: one, ...client },
    { subjectId: other, userId: actor.userId, isAccess: true },
  ]);
  vi.setSystemTime(Date.now() + hour);
  await watch(one);
  await watch(one);
  expect(await linesOf(actor)).toHaveLength(3);
});

test("W12 links that are copied together each leave a line; those told already are not told again", async () => {
  const actor = await makeActor();
  const ids = [newId(), newId(), newId()];
  await recordAccess(actor, "link.copied", ids[1]!);
  await recordAccess(actor, "link.copied", ...ids);
  const lines = await linesOf(actor);
  expect(lines.map(({ subjectId }) => subjectId)).toEqual([
    ids[1],
    ids[0],
    ids[2],
  ]);
});

test("W12 a log that cannot be written keeps nobody from their work, and is tried again", async () => {
  const problems = vi.spyOn(console, "error").mockReturnValue();
  const actor = await makeActor();
  await recordAccess(actor, "recording.watched", "no id");
  expect(problems).toHaveBeenCalledOnce();
  problems.mockRestore();
  expect(await linesOf(actor)).toEqual([]);
});

test("W12 a session's beginning and end, and what was refused, are told, of an unknown address without it", async () => {
  const actor = await makeActor();
  await db.organization.update({
    where: { id: actor.organizationId },
    data: { isFirst: true },
  });
  const { email } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
  });
  const refuse = (address: string, isBlocked = false) =>
    recordRefusedSignIn(
      mintRefusedSignIn({ email: address, isBlocked, client }),
    );
  await recordSession(actor, "session.started");
  await recordSession(actor, "session.ended");
  await refuse(` ${email.toUpperCase()} `);
  await refuse(email, true);
  await refuse("nobody@example.com");
  await refuse("x".repeat(5000) + "\0");
  const lines = await linesOf(actor);
  expect(
    lines.map(({ action, userId, subjectId }) => [action, userId, subjectId]),
  ).toEqual([
    ["session.started", actor.userId, actor.userId],
    ["session.ended", actor.userId, actor.userId],
    ["sign-in.failed", null, actor.userId],
    ["sign-in.blocked", null, actor.userId],
    ["sign-in.unknown", null, actor.organizationId],
    ["sign-in.unknown", null, actor.organizationId],
  ]);
  expect(lines[2]).toMatchObject(client);
  expect(
    JSON.stringify(lines, (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    ),
  ).not.toContain("@");
});

test("W12 a guesser leaves at most twenty lines an hour about one account", async () => {
  const { userId } = await makeActor();
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const refused = mintRefusedSignIn({ email, isBlocked: false, client });
  await atOnce(25, () => recordRefusedSignIn(refused));
  expect(await db.auditEntry.count({ where: { subjectId: userId } })).toBe(20);
});

test("W12 a look changes no page's version, a change does", async () => {
  const actor = await makeActor();
  const session = mintSession({ userId: actor.userId, version: 1 });
  const version = async () => (await findNews(session))?.version;
  const before = await version();
  await recordAccess(actor, "interview.opened", newId());
  expect(await version()).toBe(before);
  await db.$transaction((tx) => audit(tx, actor, "job.created", newId()));
  expect(await version()).not.toBe(before);
});

test("S9: lines are deleted after four years, and by nobody before", async () => {
  const { organizationId } = await makeActor();
  const at = (years: number, days: number) => {
    const moment = new Date();
    moment.setUTCFullYear(moment.getUTCFullYear() - years);
    moment.setUTCDate(moment.getUTCDate() - days);
    return moment;
  };
  const line = {
    organizationId,
    action: "job.created",
    subject: "job",
    subjectId: newId(),
  };
  await db.auditEntry.createMany({
    data: [at(4, 1), at(4, -1)].map((at) => ({ ...line, at })),
  });
  await deleteOldAudit(mintSystemAccess());
  const left = await db.auditEntry.findMany({ where: { organizationId } });
  expect(left).toHaveLength(1);
  await expect(
    db.auditEntry.deleteMany({ where: { organizationId } }),
  ).rejects.toThrow("kept as they are for four years");
});

function linesOf({ organizationId }: Actor) {
  return db.auditEntry.findMany({
    where: { organizationId },
    orderBy: { id: "asc" },
  });
}
