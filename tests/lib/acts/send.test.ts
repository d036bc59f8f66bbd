import { expect, test } from "vitest";
import { sendInterview } from "@/lib/acts/send-mutations";
import type { Actor } from "@/lib/auth/proof";
import { formatWallClock } from "@/lib/format";
import { sendInterviewInput } from "@/lib/interviews/schema";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { interviewLink } from "@/lib/links";
import { paths } from "@/lib/paths";
import { addDays, dayAt } from "@/lib/time/calendar";
import { db } from "@/tests/support/db";
import { dayAfter, endAfter } from "../../support/days";
import {
  makeActor,
  makeCandidate,
  makePublishedTemplate,
} from "../../support/make";
import { valueOf } from "../../support/value";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

test("sending makes the application, the interview with its snapshot, the mail and its task", async () => {
  const { actor, candidate, template, send } = await stage();
  const sent = valueOf(await send({ note: " Looking forward to it. " }));

  const interview = await db.interview.findUniqueOrThrow({
    where: { id: sent.interviewId },
    include: {
      application: true,
      candidate: true,
      invitations: true,
      events: { orderBy: { id: "asc" } },
    },
  });
  expect(interview).toMatchObject({
    status: "PENDING",
    candidateId: candidate.id,
    templateId: template.id,
    jobId: template.jobId,
    note: "Looking forward to it.",
    publicId: sent.publicId,
    application: { jobId: template.jobId, stage: "INTERVIEWING" },
    candidate: { status: "INVITED" },
    invitations: [
      { kind: "FIRST", toEmail: candidate.email, toName: candidate.name },
    ],
  });
  expect(readSnapshot(interview.snapshot)).toMatchObject({
    title: template.title,
    jobTitle: template.job.title,
    companyName: await companyName(actor),
    questions: [{ text: template.questions[0]!.text }, {}],
  });
  expect(interview.events.map(({ kind }) => kind)).toEqual([
    "interview.sent",
    "invitation.queued",
  ]);
  expect(interviewLink(interview)).toBe(sent.link);
  expect(await countTasks(interview.invitations[0]!.id)).toBe(1);
  expect(
    await db.auditEntry.findFirstOrThrow({
      where: { subjectId: interview.id },
    }),
  ).toMatchObject({ action: "interview.send", userId: actor.userId });
});

test("M2.16 the deadline is the end of the seventh day unless another one is chosen", async () => {
  const { send, actor, candidate } = await stage();
  const other = await makePublishedTemplate(actor);
  await send({});
  await send({ templateId: other.id, deadlineOn: dayAfter(3) });
  const interviews = await db.interview.findMany({
    where: { candidateId: candidate.id },
    orderBy: { createdAt: "asc" },
  });
  const deadlines = interviews.map(({ deadlineAt }) => deadlineAt);
  expect(deadlines).toEqual([endAfter(7), endAfter(3)]);
});

test("M2.16 the day is the organization's: its deadline ends at 23:59 there", async () => {
  const { send, actor, candidate } = await stage();
  const timeZone = "Pacific/Auckland";
  await change.organization(actor.organizationId, { timeZone });
  await send({});
  const { deadlineAt, createdAt } = await db.interview.findFirstOrThrow({
    where: { candidateId: candidate.id },
  });
  const seventh = addDays(dayAt(createdAt, timeZone), 7);
  expect(formatWallClock(deadlineAt, timeZone)).toBe(`${seventh}T23:59`);
});

test.each([-1, 61])(
  "M2.16 a deadline %d days from today is refused, and nothing is sent",
  async (days) => {
    const { send, candidate } = await stage();
    expect(await send({ deadlineOn: dayAfter(days) })).toMatchObject(
      refusal("invalid"),
    );
    expect(
      await db.interview.count({ where: { candidateId: candidate.id } }),
    ).toBe(0);
  },
);

test("a second template of the same job joins the same application", async () => {
  const { send, actor, candidate, template } = await stage();
  const other = await makePublishedTemplate(actor, { jobId: template.jobId });
  await send({});
  await send({ templateId: other.id });
  expect(
    await db.application.findMany({
      where: { candidateId: candidate.id },
      include: { interviews: true },
    }),
  ).toMatchObject([{ interviews: [{}, {}] }]);
});

test("an interview that is open is not sent again: the refusal leads to it", async () => {
  const { send } = await stage();
  const first = valueOf(await send({}));
  expect(await send({})).toMatchObject(
    refusal("conflict", { href: paths.interview(first.interviewId) }),
  );
});

test("an interview that is over may be sent again", async () => {
  const { send, candidate } = await stage();
  await send({});
  await db.interview.updateMany({
    where: { candidateId: candidate.id },
    data: { status: "CANCELLED" },
  });
  expect(await send({})).toMatchObject({ ok: true });
});

test("fifty simultaneous sends make one interview and one mail; the others are told where it is", async () => {
  const { actor, candidate, send } = await stage();
  const results = await atOnce(50, () => send({}));
  const [interview, ...others] = await db.interview.findMany({
    where: { candidateId: candidate.id },
    include: { invitations: true },
  });
  expect(others).toEqual([]);
  expect(interview!.invitations).toHaveLength(1);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results) {
    if (result.ok) continue;
    expect(result.error).toMatchObject({
      code: "conflict",
      href: paths.interview(interview!.id),
    });
  }
  expect(
    await db.event.count({
      where: { organizationId: actor.organizationId, kind: "interview.sent" },
    }),
  ).toBe(1);
});

test("F9: to an address that bounced nothing is sent", async () => {
  const { candidate, send } = await stage();
  await change.candidate(candidate.id, { bouncedAt: new Date() });
  expect(await send({})).toMatchObject(
    refusal("invalid", { href: paths.candidate(candidate.id) }),
  );
});

test("F9: to something that is no address nothing is sent", async () => {
  const { candidate, send } = await stage();
  await change.candidate(candidate.id, { email: "ada at example" });
  expect(await send({})).toMatchObject(refusal("invalid"));
});

test("F3: a draft is not sent", async () => {
  const { template, send } = await stage();
  await change.template(template.id, { status: "DRAFT" });
  expect(await send({})).toMatchObject(refusal("conflict"));
  expect(await db.application.count({ where: { jobId: template.jobId } })).toBe(
    0,
  );
});

test("another organization's candidate and template are not found", async () => {
  const ours = await stage();
  const theirs = await stage();
  expect(await ours.send({ candidateId: theirs.candidate.id })).toMatchObject(
    refusal("not_found"),
  );
  expect(await ours.send({ templateId: theirs.template.id })).toMatchObject({
    ok: false,
  });
  expect(
    await db.interview.count({
      where: {
        organizationId: {
          in: [ours.actor.organizationId, theirs.actor.organizationId],
        },
      },
    }),
  ).toBe(0);
});

test("an open interview in another organization is not named", async () => {
  const [ours, theirs] = [await stage(), await stage()];
  const { interviewId } = valueOf(await theirs.send({}));
  const refused = await ours.send({
    candidateId: theirs.candidate.id,
    templateId: theirs.template.id,
  });
  expect(refused).toMatchObject(refusal("not_found"));
  expect(JSON.stringify(refused)).not.toContain(interviewId);
});

const written = [
  ["Application", "INSERT"],
  ["Interview", "INSERT"],
  ["Candidate", "UPDATE"],
  ["Event", "INSERT"],
  ["AuditEntry", "INSERT"],
  ["Invitation", "INSERT"],
  ["pgboss.job", "INSERT"],
] as const;

test.each(written)(
  "E5: when the database fails after %s %s, nothing remains: no mail, no task",
  async (table, act) => {
    const { actor, candidate, send } = await stage();
    const tasks = await countTasks();
    const undo = await failAfter(table, act);
    try {
      await expect(send({})).rejects.toThrow();
    } finally {
      await undo();
    }
    const where = { organizationId: actor.organizationId };
    expect(await db.application.count({ where })).toBe(0);
    expect(await db.interview.count({ where })).toBe(0);
    expect(await db.invitation.count({ where })).toBe(0);
    expect(await db.event.count({ where })).toBe(0);
    expect(await countTasks()).toBe(tasks);
    expect(await row.candidate(candidate.id)).toMatchObject({ status: "NEW" });
    expect(await send({})).toMatchObject({ ok: true });
  },
);

/** A company with a candidate and a published template, and the act of sending one to the other. */
async function stage() {
  const actor = await makeActor();
  const candidate = await makeCandidate(actor);
  const template = await makePublishedTemplate(actor);
  return { actor, candidate, template, send: sender(actor) };

  function sender(by: Actor) {
    return (
      input: Partial<Parameters<typeof sendInterviewInput.parse>[0]> & object,
    ) =>
      sendInterview(
        by,
        sendInterviewInput.parse({
          candidateId: candidate.id,
          templateId: template.id,
          ...input,
        }),
      );
  }
}

async function companyName(actor: Actor): Promise<string> {
  const { name } = await db.organization.findUniqueOrThrow({
    where: { id: actor.organizationId },
  });
  return name;
}

async function countTasks(invitationId?: string): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: bigint }]>`
    SELECT count(*) FROM pgboss.job WHERE name = 'invitation.send'
      AND (${invitationId ?? null}::text IS NULL OR data ->> 'invitationId' = ${invitationId ?? null})`;
  return Number(row.count);
}

/** Makes the database itself fail right after such a statement; the returned function repairs it. */
async function failAfter(table: string, act: string) {
  const name = table.includes(".") ? table : `"${table}"`;
  await db.$executeRawUnsafe(
    `CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'planted failure'; END $$`,
  );
  await db.$executeRawUnsafe(
    `CREATE TRIGGER planted AFTER ${act} ON ${name} FOR EACH ROW EXECUTE FUNCTION fail()`,
  );
  return () => db.$executeRawUnsafe(`DROP TRIGGER planted ON ${name}`);
}
