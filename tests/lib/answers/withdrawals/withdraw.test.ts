import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { POST } from "@/app/api/withdraw/[token]/route";
import { sendInterview } from "@/lib/acts/send-mutations";
import { keepTake, submitInterview } from "@/lib/answers/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { listRecordings } from "@/lib/answers/recording-queries";
import { findPart, findUpload } from "@/lib/answers/takes/queries";
import {
  askToWithdraw,
  confirmWithdrawal,
  undoWithdrawal,
} from "@/lib/answers/withdrawals/mutations";
import { getWithdrawal } from "@/lib/answers/withdrawals/queries";
import { withdrawFromToken } from "@/lib/auth/link";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { WithdrawAccess } from "@/lib/auth/proof";
import { storeEvaluations, storeTranscript } from "@/lib/evaluations/mutations";
import type { Prisma } from "@/lib/generated/prisma/client";
import { findInterview } from "@/lib/interviews/queries";
import { sendInvitation } from "@/lib/invitations/tasks";
import { interviewLink, stopLinks, withdrawLink } from "@/lib/links";
import { undoUntil } from "@/lib/time/withdrawal-window";
import { db } from "@/tests/support/db";
import {
  begin,
  makeInvited,
  makeStarted,
  recordTake,
} from "../../../support/candidate-steps";
import { startSmtpSink, type SmtpSink } from "../../../support/smtp-sink";
import { change, row, eventKinds, auditedActs } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const system = mintSystemAccess();
const now = new Date();
const later = (ms: number) => new Date(now.getTime() + ms);
let sink: SmtpSink;

beforeAll(async () => {
  sink = await startSmtpSink();
  process.env.SMTP_URL = sink.url;
});
beforeEach(async () => {
  sink.mails.length = 0;
  await db.rateLimit.deleteMany();
});
afterAll(() => sink.stop());

describe("asking to withdraw", () => {
  test("sends one mail with a link of its own, and changes nothing else", async () => {
    const { access, interview } = await makeStarted();
    expect(await askToWithdraw(access, now)).toMatchObject({ ok: true });
    await sendAll(interview.id);
    const [mail] = sink.mails;
    expect(mail?.subject).toMatch(/^Withdraw your interview\? /);
    for (const text of [mail?.text, mail?.html || ""])
      for (const words of [
        withdrawLink(interview),
        "Nothing changes until you confirm",
        "You can undo it for 7 days.",
        "permanently deleted",
        "your name and email address stay",
      ])
        expect(text).toContain(words);
    expect(mail?.text).not.toContain(interviewLink(interview));
    expect(mail?.html).not.toContain("/api/opened/");
    expect(await read(interview.id)).toMatchObject({
      status: "IN_PROGRESS",
      withdrawAskedAt: now,
      withdrawnAt: null,
      invitations: [{ kind: "WITHDRAWAL", sentAt: expect.any(Date) }],
    });
  });

  test("five times at once is one mail; a minute later it is sent again, at most five times a day", async () => {
    const { access, interview } = await makeInvited();
    const asked = await atOnce(5, () => askToWithdraw(access, now));
    expect(asked.every(({ ok }) => ok)).toBe(true);
    expect(await mailsOf(interview.id)).toHaveLength(1);
    for (let minutes = 2; minutes <= 5; minutes++)
      expect(
        await askToWithdraw(access, later(minutes * 61_000)),
      ).toMatchObject({ ok: true });
    expect(await askToWithdraw(access, later(6 * 61_000))).toMatchObject({
      ok: false,
      error: { message: "tooManyMails" },
    });
    expect(await mailsOf(interview.id)).toHaveLength(5);
  });

  test.each([
    "PENDING",
    "IN_PROGRESS",
    "EXPIRED",
    "CANCELLED",
    "COMPLETED",
  ] as const)(
    "is possible when the interview is %s, and its mail goes out",
    async (status) => {
      const { access, interview } = await makeInvited({
        data: { status, deadlineAt: later(-3_600_000) },
      });
      await askToWithdraw(access, now);
      await sendAll(interview.id);
      expect(sink.mails).toHaveLength(1);
    },
  );

  test("is refused where mail came back, because it could not be confirmed", async () => {
    const { access, interview } = await makeInvited();
    await change.candidate(interview.candidateId, { bouncedAt: now });
    expect(await askToWithdraw(access, now)).toMatchObject({
      ok: false,
      error: { message: "addressRefused" },
    });
    expect(await mailsOf(interview.id)).toEqual([]);
  });

  test("is about one's own interview only", async () => {
    const one = await makeInvited();
    const other = await makeInvited();
    await askToWithdraw(one.access, now);
    expect(await read(other.interview.id)).toMatchObject({
      withdrawAskedAt: null,
      invitations: [],
    });
  });

  test("a mail that still waits is not sent once it was confirmed or taken back", async () => {
    const { access, interview } = await makeInvited();
    await askToWithdraw(access, now);
    await confirmWithdrawal(await linkOf(interview), now);
    await sendAll(interview.id);
    expect(sink.mails).toEqual([]);
    expect((await mailsOf(interview.id))[0]).toMatchObject({
      failedAt: expect.any(Date),
      lastError: expect.stringContaining("had withdrawn"),
    });
  });
});

describe("confirming", () => {
  test.each(["PENDING", "IN_PROGRESS", "EXPIRED"] as const)(
    "ends an interview that is %s, as the lifecycle says",
    async (status) => {
      const { interview } = await asked({ status });
      await confirmWithdrawal(await linkOf(interview), now);
      expect(await read(interview.id)).toMatchObject({
        status: "CANCELLED",
        withdrawnAt: now,
        cancelledAt: null,
        recorderId: null,
        candidate: { status: "LAPSED" },
      });
    },
  );

  test("keeps a submitted interview completed", async () => {
    const { interview } = await asked({ status: "COMPLETED" });
    await confirmWithdrawal(await linkOf(interview), now);
    expect(await read(interview.id)).toMatchObject({
      status: "COMPLETED",
      withdrawnAt: now,
    });
  });

  test("ten times at once happens once, with one line of the log and of the audit", async () => {
    const { interview } = await asked({ status: "COMPLETED" });
    const link = await linkOf(interview);
    await atOnce(10, () => confirmWithdrawal(link, now));
    expect(await eventKinds(interview.id)).toEqual([
      "withdrawal.asked",
      "invitation.queued",
      "interview.withdrawn",
    ]);
    expect(await auditedActs(interview.id)).toEqual(["interview.withdraw"]);
  });

  test("what nobody asked for is not confirmed, and not once it was undone", async () => {
    const { interview } = await makeInvited();
    const link = await linkOf(interview);
    expect(await confirmWithdrawal(link, now)).toMatchObject({
      ok: false,
      error: { message: "nothingToConfirm" },
    });
    const again = await asked({ status: "COMPLETED" });
    const own = await linkOf(again.interview);
    await confirmWithdrawal(own, now);
    await undoWithdrawal(own, now);
    expect(await confirmWithdrawal(own, now)).toMatchObject({ ok: false });
    expect(await read(again.interview.id)).toMatchObject({ withdrawnAt: null });
  });

  test("uploads and the recorder end, and nobody of the organization plays or reads it", async () => {
    const { actor, access, interview, recorderId } = await makeStarted({
      questions: 1,
    });
    const takeId = await recordTake(access, recorderId);
    const { segmentId } = await begin(access, recorderId);
    await keepTake(access, takeId);
    const part = {
      ...(await makeReady(takeId)),
      interviewId: interview.id,
    };
    expect(await findUpload(access, segmentId)).not.toBeNull();
    await submitInterview(access);
    expect(await listRecordings(actor, interview.id)).toHaveLength(1);
    expect(await findPart(actor, takeId, 0)).toEqual(part);

    await askToWithdraw(access, now);
    await confirmWithdrawal(await linkOf(interview), now);
    expect(await findUpload(access, segmentId)).toBeNull();
    expect(await listRecordings(actor, interview.id)).toEqual([]);
    expect(await findPart(actor, takeId, 0)).toBeNull();
    expect(await findInterview(actor, interview.id)).toMatchObject({
      withdrawnAt: now,
    });
    // It is the candidate's own until it is deleted.
    expect(await findPart(access, takeId, 0)).toEqual(part);

    await undoWithdrawal(access, now);
    expect(await findPart(actor, takeId, 0)).toEqual(part);
    expect(await listRecordings(actor, interview.id)).toHaveLength(1);
  });

  test("an evaluation under way stores nothing", async () => {
    const { access, interview, recorderId } = await makeStarted({
      questions: 1,
    });
    const takeId = await recordTake(access, recorderId);
    await keepTake(access, takeId);
    await submitInterview(access);
    await askToWithdraw(access, now);
    await confirmWithdrawal(await linkOf(interview), now);
    const take = await row.take(takeId);
    const scope = { organizationId: take.organizationId };
    await storeTranscript(system, take, {
      effectKey: "late",
      segments: [{ id: "s1", start: 0, end: 1, text: "Too late." }],
      model: "m",
      latencyMs: 1,
    });
    await storeEvaluations(system, take, [
      {
        ...scope,
        interviewId: interview.id,
        answerId: take.answerId,
        takeId,
        effectKey: "late",
        run: 1,
        outcome: "SCORED",
        promptVersion: "1",
        promptHash: "1",
        modelAsked: "m",
      },
    ]);
    expect(await db.transcript.count({ where: scope })).toBe(0);
    expect(await db.evaluation.count({ where: scope })).toBe(0);
  });
});

describe("undoing", () => {
  test.each([
    [{ status: "PENDING" }, "PENDING"],
    [{ status: "IN_PROGRESS", startedAt: now }, "IN_PROGRESS"],
    [{ status: "EXPIRED", startedAt: now, expiredAt: now }, "EXPIRED"],
    [{ status: "CANCELLED", cancelledAt: now }, "CANCELLED"],
    [{ status: "COMPLETED", startedAt: now, completedAt: now }, "COMPLETED"],
  ] as const)(
    "brings %o back to %s, from the mail's link and from the candidate's page",
    async (data, status) => {
      for (const door of ["link", "page"] as const) {
        const { access, interview } = await asked(data);
        const link = await linkOf(interview);
        expect(await getWithdrawal(link)).toMatchObject({ undone: null });
        await confirmWithdrawal(link, now);
        const by = door === "link" ? link : access;
        expect(await undoWithdrawal(by, later(60_000))).toMatchObject({
          ok: true,
        });
        expect(await read(interview.id)).toMatchObject({
          ...data,
          status,
          withdrawnAt: null,
          withdrawAskedAt: null,
          deadlineAt: interview.deadlineAt,
        });
        const isOpen = status === "PENDING" || status === "IN_PROGRESS";
        expect(await getWithdrawal(link)).toMatchObject({
          undone: {
            isOpen,
            openUntil: isOpen ? interview.deadlineAt.toISOString() : null,
          },
        });
      }
    },
  );

  test("is possible to the last moment of the seventh day, and not after it", async () => {
    const { access, interview } = await asked({ status: "COMPLETED" });
    const link = await linkOf(interview);
    await confirmWithdrawal(link, now);
    const end = undoUntil(now);
    expect(await undoWithdrawal(access, new Date(+end + 1))).toMatchObject({
      ok: false,
      error: { message: "undoTooLate" },
    });
    expect(await undoWithdrawal(access, end)).toMatchObject({ ok: true });
  });

  test("ten times at once happens once", async () => {
    const { access, interview } = await asked({ status: "COMPLETED" });
    await confirmWithdrawal(await linkOf(interview), now);
    await atOnce(10, () => undoWithdrawal(access, now));
    expect(
      (await eventKinds(interview.id)).filter((k) => k === "withdrawal.undone"),
    ).toHaveLength(1);
  });

  test("of one interview leaves another withdrawn", async () => {
    const one = await asked({ status: "COMPLETED" });
    const other = await asked({ status: "COMPLETED" });
    for (const { interview } of [one, other])
      await confirmWithdrawal(await linkOf(interview), now);
    await undoWithdrawal(one.access, now);
    expect(await read(other.interview.id)).toMatchObject({ withdrawnAt: now });
  });

  test("lets an evaluation that stood still go on", async () => {
    const { access, interview } = await asked({
      status: "COMPLETED",
      evaluationStatus: "TRANSCRIBING",
    });
    await confirmWithdrawal(await linkOf(interview), now);
    await undoWithdrawal(access, now);
    expect(await queuedEvaluations(interview.id)).toBe(1);
  });

  test("is refused when the interview was sent once more meanwhile", async () => {
    const { actor, access, interview } = await asked({ status: "PENDING" });
    await confirmWithdrawal(await linkOf(interview), now);
    const { candidateId, templateId } = interview;
    const again = await sendInterview(actor, {
      ...{ candidateId, templateId },
      deadlineDays: 7,
      note: "",
      locale: "en",
    });
    expect(again).toMatchObject({ ok: true });
    expect(await undoWithdrawal(access, now)).toMatchObject({
      ok: false,
      error: { message: "sentAgain" },
    });
    const link = await linkOf(interview);
    expect(await getWithdrawal(link, now)).toMatchObject({ isSentAgain: true });
  });
});

describe("the page of the mail", () => {
  test("withdraws and undoes by a form with its box ticked", async () => {
    const { interview, token } = await asked({ status: "COMPLETED" });
    const done = await post(token, { act: "withdraw", sure: "yes" });
    expect(done.status).toBe(303);
    expect(done.headers.get("location")).toBe(`/i/withdraw/${token}`);
    expect(await read(interview.id)).toMatchObject({
      withdrawnAt: expect.any(Date),
    });
    await post(token, { act: "undo", sure: "yes" });
    expect(await read(interview.id)).toMatchObject({ withdrawnAt: null });
  });

  test("says how things stand where its button came too late", async () => {
    const { interview, token } = await asked({ status: "COMPLETED" });
    const page = `/i/withdraw/${token}`;
    const press = async (act: string) =>
      (await post(token, { act, sure: "yes" })).headers.get("location");
    await change.interview(interview.id, { withdrawAskedAt: null });
    expect(await press("withdraw")).toBe(page);
    await change.interview(interview.id, { withdrawnAt: new Date(0) });
    expect(await press("undo")).toBe(page);
    expect(await read(interview.id)).toMatchObject({
      withdrawnAt: new Date(0),
    });
  });

  test("E1: a machine that only presses the button does nothing", async () => {
    const { interview, token } = await asked({ status: "COMPLETED" });
    expect((await post(token, { act: "withdraw" })).status).toBe(303);
    expect((await post(token, {})).status).toBe(303);
    expect(await read(interview.id)).toMatchObject({ withdrawnAt: null });
  });

  test.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "null", "sec-fetch-site": "cross-site" },
    {},
  ])("S5: from %o nothing is withdrawn", async (headers) => {
    const { interview, token } = await asked({ status: "COMPLETED" });
    const sent = { act: "withdraw", sure: "yes" };
    expect((await post(token, sent, headers)).status).toBe(403);
    expect(await read(interview.id)).toMatchObject({ withdrawnAt: null });
  });

  test("T1, T3: no other link of the interview confirms it, and its own opens nothing else", async () => {
    const { interview, token } = await asked({ status: "COMPLETED" });
    const tokens = [
      interviewLink(interview),
      stopLinks(interview).page,
      withdrawLink({ ...interview, linkVersion: 2 }),
    ].map((address) => address.split("/").at(-1)!);
    for (const wrong of [...tokens, `${token.slice(0, -2)}xx`, "garbage"]) {
      expect(await withdrawFromToken(wrong, null)).toBe("unknown");
      const sent = { act: "withdraw", sure: "yes" };
      expect((await post(wrong, sent)).status).toBe(404);
    }
    expect(await read(interview.id)).toMatchObject({ withdrawnAt: null });
  });
});

test("the candidate's page says how far a withdrawal is", async () => {
  const { access, interview } = await asked({ status: "COMPLETED" });
  expect(await getCandidateStage(access, now)).toMatchObject({
    step: "submitted",
    withdrawal: { askedAt: now.toISOString(), withdrawnAt: null },
  });
  await confirmWithdrawal(await linkOf(interview), now);
  const end = undoUntil(now);
  expect(await getCandidateStage(access, now)).toMatchObject({
    step: "withdrawn",
    withdrawal: { undoUntil: end.toISOString(), erasedAt: null },
  });
  expect(await getCandidateStage(access, new Date(+end + 1))).toMatchObject({
    step: "withdrawn",
    withdrawal: { undoUntil: null, erasedAt: null },
  });
});

async function asked(data: Partial<Prisma.InterviewUncheckedCreateInput>) {
  const invited = await makeInvited({ data });
  await askToWithdraw(invited.access, now);
  const token = withdrawLink(invited.interview).split("/").at(-1)!;
  return { ...invited, token };
}

async function linkOf(
  interview: Parameters<typeof withdrawLink>[0],
): Promise<WithdrawAccess> {
  const token = withdrawLink(interview).split("/").at(-1)!;
  const access = await withdrawFromToken(token, null);
  if (typeof access === "string") throw new Error(access);
  return access;
}

function post(
  token: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {
    origin: "null",
    "sec-fetch-site": "same-origin",
  },
): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/withdraw/${token}`, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
  });
  return POST(request, { params: Promise.resolve({ token }) });
}

async function sendAll(interviewId: string): Promise<void> {
  for (const { id } of await mailsOf(interviewId))
    await sendInvitation(system, { invitationId: id });
}

function mailsOf(interviewId: string) {
  return db.invitation.findMany({ where: { interviewId } });
}

async function makeReady(takeId: string) {
  const part = {
    key: `takes/${takeId}/part-0.webm`,
    mimeType: "video/webm",
    bytes: 900,
    durationMs: 1000,
  };
  await change.take(takeId, { status: "READY", parts: [part] });
  return part;
}

function read(id: string) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: { candidate: true, invitations: true },
  });
}

async function queuedEvaluations(interviewId: string): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job
    WHERE name = 'interview.evaluate' AND data->>'interviewId' = ${interviewId}`;
  return rows.length;
}
