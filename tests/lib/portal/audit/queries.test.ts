import { expect, test } from "vitest";
import { auditActions, type AuditAction } from "@/lib/activity/audit-log";
import type { Actor } from "@/lib/auth/proof";
import { newId } from "@/lib/new-id";
import { readAuditFilter, type AuditFilter } from "@/lib/portal/audit/filter";
import {
  exportAudit,
  listAuditLines,
  listAuditPeople,
} from "@/lib/portal/audit/queries";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate, makeInterview } from "@/tests/support/make";

const start = new Date("2026-11-20T12:00:00Z").getTime();

test("W12 the log is read newest first, in pages that neither skip nor repeat, and one's own only", async () => {
  const actor = await makeActor();
  await write(await makeActor(), "job.created", { count: 3 });
  await write(actor, "job.created", { count: 60 });
  const first = await listAuditLines(actor, {}, undefined);
  const second = await listAuditLines(actor, {}, first.paging.links.next!);
  const last = await listAuditLines(actor, {}, "last");
  const ids = [first, second, last].flatMap(({ lines }) =>
    lines.map(({ id }) => Number(id)),
  );
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  expect(new Set(ids).size).toBe(60);
  expect(last.paging).toMatchObject({
    number: 3,
    total: { value: 60, isMore: false },
  });
  const back = await listAuditLines(actor, {}, last.paging.links.previous!);
  expect(back.lines).toEqual(second.lines);
  for (const madeUp of [
    "2.after.1.x",
    `2.after.${newId()}.7.9999999999999999999`,
  ])
    expect((await listAuditLines(actor, {}, madeUp)).lines).toHaveLength(25);
});

test("W12 it is filtered by person, kind and the days of the organization's clocks, and exported as it is shown", async () => {
  const actor = await makeActor();
  const { organizationId, userId } = actor;
  await db.organization.update({
    where: { id: organizationId },
    data: { timeZone: "America/Los_Angeles" },
  });
  const colleague = { ...actor, userId: newId() };
  // Still December 1 there.
  await write(actor, "session.started", {
    at: new Date("2026-12-02T07:59:59.900Z"),
  });
  await write(actor, "job.created", { at: new Date("2026-12-02T08:00:00Z") });
  await write(colleague, "job.closed", {
    at: new Date("2026-12-01T08:00:00Z"),
  });
  await write(colleague, "recording.watched", {
    at: new Date("2026-12-01T07:59:59.900Z"),
  });
  const found = async (filter: AuditFilter) =>
    (await listAuditLines(actor, filter, undefined)).lines.map(({ says }) =>
      says.replace(" the job {}", ""),
    );
  const all = ["created", "signed in", "closed", "watched {}"];
  expect(await found({})).toEqual(all);
  expect(await found({ person: userId })).toEqual(["created", "signed in"]);
  expect(await found({ area: "templates" })).toEqual(["created", "closed"]);
  expect(await found({ area: "templates", person: colleague.userId })).toEqual([
    "closed",
  ]);
  expect(await found({ from: "2026-12-01", to: "2026-12-01" })).toEqual([
    "signed in",
    "closed",
  ]);
  expect(await found({ area: "access", from: "2026-12-01" })).toEqual([]);
  const { header, pages } = await exportAudit(actor, {
    from: "2026-12-01",
    to: "2026-12-01",
  });
  expect(header).toEqual(["When", "Who", "Event", "Device", "Network"]);
  const { name } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  expect((await Array.fromAsync(pages)).flat()).toEqual([
    ["2026-12-01 23:59", name, "signed in", null, null],
    [
      "2026-12-01 00:00",
      "Former member",
      "closed the job that was deleted",
      null,
      null,
    ],
  ]);
});

test("W12 a line names what it is about as it is called now, with the way there, and says so when that is gone", async () => {
  const actor = await makeActor();
  const { id: candidateId } = await makeCandidate(actor, {
    name: "Marcus Bell",
  });
  const interview = await makeInterview(actor, { candidateId });
  const about: [AuditAction, string][] = [
    ["recording.watched", interview.id],
    ["recording.watched", newId()],
    ["candidate.rename", candidateId],
    ["application.move", interview.applicationId],
    ["interview.withdraw", interview.id],
  ];
  for (const [action, subjectId] of about)
    await write(
      action === "interview.withdraw" ? { ...actor, userId: null } : actor,
      action,
      { subjectId },
    );
  const { lines } = await listAuditLines(actor, {}, undefined);
  const written = lines
    .toReversed()
    .map(({ by, says, subject }) => [
      by.replace(/^User \d+$/, "User"),
      says.replace("{}", subject.text + (subject.tail ?? "")),
      subject.href,
    ]);
  expect(written).toEqual([
    ["User", "watched Marcus Bell’s interview", `/interviews/${interview.id}`],
    ["User", "watched a deleted interview", null],
    ["User", "renamed Marcus Bell", `/candidates/${candidateId}`],
    [
      "User",
      "moved Marcus Bell’s application to another stage",
      `/applications/${interview.applicationId}`,
    ],
    [
      "The candidate",
      "withdrew Marcus Bell’s interview",
      `/interviews/${interview.id}`,
    ],
  ]);
});

test("W12 every action has a sentence, also when what it was done to is gone", async () => {
  const actor = await makeActor();
  const actions = Object.keys(auditActions) as AuditAction[];
  for (const action of actions) await write(actor, action);
  const { pages } = await exportAudit(actor, {});
  const sentences = (await Array.fromAsync(pages))
    .flat()
    .map(([, , sentence]) => String(sentence));
  expect(sentences).toHaveLength(actions.length);
  for (const sentence of sentences)
    expect(sentence).toMatch(/^[a-z][^{}]+[a-z]$/);
});

test("W12 what an address says of a filter and makes no sense is left out", () => {
  expect(
    readAuditFilter({
      person: "me",
      kind: "toString",
      from: "2026-02-30",
      to: ["2026-12-01", "x"],
    }),
  ).toEqual({ to: "2026-12-01" });
});

test("W12 it can be filtered by each colleague", async () => {
  const actor = await makeActor();
  expect(await listAuditPeople(actor)).toMatchObject([{ id: actor.userId }]);
});

async function write(
  {
    organizationId,
    userId,
  }: Pick<Actor, "organizationId"> & { userId: string | null },
  action: AuditAction,
  { count = 1, at = new Date(start), subjectId = newId() } = {},
) {
  const { subject } = auditActions[action];
  await db.auditEntry.createMany({
    data: Array.from({ length: count }, () => ({
      organizationId,
      userId,
      action,
      subject,
      subjectId,
      at,
    })),
  });
}
