import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { mintSystemAccess } from "@/lib/auth/mint";
import { db } from "@/tests/support/db";
import {
  markBounced,
  markFailed,
  markSent,
  noteAttempt,
} from "@/lib/invitations/delivery-mutations";
import { queueInvitation } from "@/lib/invitations/mutations";
import { giveUpInvitation, sendInvitation } from "@/lib/invitations/tasks";
import { interviewLink } from "@/lib/links";
import type { InvitationKind } from "@/lib/generated/prisma/enums";
import { makeActor, makeCandidate, makeInterview } from "../../support/make";
import { startSmtpSink, type SmtpSink } from "../../support/smtp-sink";
import { change } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const system = mintSystemAccess();
let sink: SmtpSink;

beforeAll(async () => {
  sink = await startSmtpSink();
  process.env.SMTP_URL = sink.url;
});
afterEach(() => {
  sink.accept();
  sink.mails.length = 0;
});
afterAll(() => sink.stop());

test("F4: the mail reaches the candidate with everything they need to know, and is marked sent", async () => {
  const { invitationId, interview, actor } = await queued({
    note: "See you soon!",
  });
  await send(invitationId);
  const [mail] = sink.mails;
  const { candidate, events, invitations } = await read(interview.id);
  const recruiter = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
  });
  expect(mail?.recipients).toEqual([candidate.email]);
  expect(mail?.subject).toBe(
    `Video interview for ${interview.snapshot.jobTitle} at Company`,
  );
  for (const text of [mail?.text, mail?.html || ""]) {
    for (const words of [
      candidate.name,
      "Company",
      interview.snapshot.jobTitle,
      "2 questions",
      "about 9 minutes",
      "UTC",
      "See you soon!",
      "webcam",
      "microphone",
      "browser",
      "What to expect",
      recruiter.name,
      interviewLink(interview),
    ])
      expect(text).toContain(words);
  }
  expect(mail?.replyTo?.value[0]?.address).toBe(recruiter.email);
  expect(mail?.messageId).toBe(invitations[0]?.messageId);
  expect(invitations[0]).toMatchObject({
    attempts: 1,
    lastError: null,
    sentAt: expect.any(Date),
  });
  expect(events.map(({ kind }) => kind)).toEqual([
    "invitation.queued",
    "invitation.sent",
  ]);
});

test("run twice it sends once", async () => {
  const { invitationId } = await queued();
  await send(invitationId);
  await send(invitationId);
  expect(sink.mails).toHaveLength(1);
});

test("four tasks that come at once send it once", async () => {
  const { invitationId } = await queued();
  await atOnce(4, () => send(invitationId));
  expect(sink.mails).toHaveLength(1);
});

test("E6: a run that was killed before its note sends the same mail with the same Message-ID again", async () => {
  const { invitationId } = await queued();
  await send(invitationId);
  await change.invitation(invitationId, { sentAt: null });
  await send(invitationId);
  const ids = sink.mails.map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("E6, E11: a resend is worded as a reminder, threads under the first mail and has the same link", async () => {
  const { invitationId, interview, queue } = await queued();
  await send(invitationId);
  await send(await queue("RESEND"));
  const [first, second] = sink.mails;
  expect(second?.subject).toMatch(/^Reminder: /);
  expect(second?.inReplyTo).toBe(first?.messageId);
  expect(linksIn(second?.text)).toEqual([interviewLink(interview)]);
  expect(linksIn(second?.text)).toEqual(linksIn(first?.text));
});

test.each([
  [550, "5.1.1 No such user here"],
  [550, "User unknown"],
])(
  "E7: %i %s ends it at once: bounced, in the server's words, on mail and candidate",
  async (code, words) => {
    const { invitationId, interview } = await queued();
    sink.refuse("recipient", code, words);
    await send(invitationId);
    const reason = `${code} ${words}`;
    expect(await read(interview.id)).toMatchObject({
      status: "PENDING",
      invitations: [
        { bouncedAt: expect.any(Date), sentAt: null, lastError: reason },
      ],
      candidate: { bouncedAt: expect.any(Date), bounceReason: reason },
      events: [{ kind: "invitation.queued" }, { kind: "invitation.bounced" }],
    });
    sink.accept();
    await send(invitationId);
    expect(sink.mails).toEqual([]);
  },
);

test("E7: a relay that refuses us for good leaves mail and candidate as they were", async () => {
  const { invitationId, interview } = await queued();
  sink.refuse("recipient", 554, "5.7.1 Relay access denied");
  await expect(send(invitationId)).rejects.toThrow("didn’t accept this email");
  expect(await read(interview.id)).toMatchObject({
    invitations: [
      {
        attempts: 1,
        bouncedAt: null,
        lastError: "554 5.7.1 Relay access denied",
      },
    ],
    candidate: { bouncedAt: null, bounceReason: null },
  });
  sink.accept();
  await send(invitationId);
  expect(sink.mails).toHaveLength(1);
});

test.each([450, 451, 421])(
  "E7: %i leaves it waiting, with the reason, for the queue to repeat",
  async (code) => {
    const { invitationId, interview } = await queued();
    sink.refuse("data", code, "4.0.0 Not now");
    await expect(send(invitationId)).rejects.toThrow(
      "didn’t accept this email",
    );
    expect((await read(interview.id)).invitations).toMatchObject([
      {
        attempts: 1,
        sentAt: null,
        bouncedAt: null,
        failedAt: null,
        lastError: expect.stringContaining("Not now"),
      },
    ]);
    sink.accept();
    await send(invitationId);
    expect((await read(interview.id)).invitations).toMatchObject([
      { attempts: 2, sentAt: expect.any(Date), lastError: null },
    ]);
  },
);

test("the error that the queue stores names no address and no link (T2)", async () => {
  const { invitationId, interview } = await queued();
  const { candidate } = await read(interview.id);
  sink.refuse("recipient", 450, `4.2.0 <${candidate.email}> greylisted`);
  const error = await send(invitationId).catch((caught: unknown) => caught);
  expect(String((error as Error).stack)).not.toContain(candidate.email);
});

test("giving up shows the mail as not sent with the last reason", async () => {
  const { invitationId, interview } = await queued();
  await noteAttempt(system, invitationId, "The email server is away.");
  await giveUpInvitation(system, { invitationId });
  await giveUpInvitation(system, { invitationId });
  expect(await read(interview.id)).toMatchObject({
    invitations: [
      { failedAt: expect.any(Date), lastError: "The email server is away." },
    ],
    candidate: { bouncedAt: null },
    events: [{ kind: "invitation.queued" }, { kind: "invitation.failed" }],
  });
});

test.each([
  ["CANCELLED", "was already canceled"],
  ["EXPIRED", "had already expired"],
  ["COMPLETED", "was already completed"],
] as const)(
  "nothing is sent when the interview was %s first",
  async (status, words) => {
    const { invitationId, interview } = await queued();
    await change.interview(interview.id, { status });
    await send(invitationId);
    expect(sink.mails).toEqual([]);
    expect((await read(interview.id)).invitations).toMatchObject([
      {
        failedAt: expect.any(Date),
        lastError: `Not sent: the interview ${words}.`,
      },
    ]);
  },
);

test("nothing is sent to an address that was corrected while the mail waited", async () => {
  const { invitationId, interview } = await queued();
  await change.candidate(interview.candidateId, { email: "right@example.com" });
  await send(invitationId);
  expect(sink.mails).toEqual([]);
  expect((await read(interview.id)).invitations).toMatchObject([
    {
      failedAt: expect.any(Date),
      lastError: expect.stringContaining("changed"),
    },
  ]);
});

test("a bounce of the old address does not mark the corrected one", async () => {
  const { invitationId, interview } = await queued();
  await change.candidate(interview.candidateId, {
    email: "corrected@example.com",
  });
  await markBounced(system, invitationId, "550 gone");
  expect((await read(interview.id)).candidate.bouncedAt).toBeNull();
});

test("the first end of a mail counts, however many are written at once", async () => {
  const { invitationId, interview } = await queued();
  const ends = await Promise.all([
    markSent(system, invitationId),
    markBounced(system, invitationId, "550 gone"),
    markFailed(system, invitationId),
    markSent(system, invitationId),
  ]);
  expect(ends.filter(Boolean)).toHaveLength(1);
  const { invitations, events } = await read(interview.id);
  const { sentAt, bouncedAt, failedAt } = invitations[0]!;
  expect([sentAt, bouncedAt, failedAt].filter(Boolean)).toHaveLength(1);
  expect(events).toHaveLength(2);
  await noteAttempt(system, invitationId, "late");
  expect((await read(interview.id)).invitations[0]?.lastError).not.toBe("late");
});

test("a mail whose interview is gone is nobody's trouble", async () => {
  const { invitationId, interview } = await queued();
  await db.interview.delete({ where: { id: interview.id } });
  await send(invitationId);
  expect(await markSent(system, invitationId)).toBe(false);
  expect(sink.mails).toEqual([]);
});

async function queued(data: { note?: string } = {}) {
  const actor = await makeActor();
  const { id: candidateId } = await makeCandidate(actor, {
    name: "Zoë Świętek",
  });
  const interview = await makeInterview(actor, { candidateId, data });
  const queue = async (kind: InvitationKind) => {
    const { id } = await db.$transaction((tx) =>
      queueInvitation(tx, actor, interview, kind),
    );
    return id;
  };
  return { actor, interview, queue, invitationId: await queue("FIRST") };
}

function send(invitationId: string): Promise<void> {
  return sendInvitation(system, { invitationId });
}

function read(id: string) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: {
      candidate: true,
      invitations: { orderBy: { id: "asc" } },
      events: { orderBy: { id: "asc" } },
    },
  });
}

function linksIn(text: string | undefined): string[] {
  return text?.match(/https?:\/\/\S+/g) ?? [];
}
