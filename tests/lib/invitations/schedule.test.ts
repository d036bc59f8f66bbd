import { describe, expect, test } from "vitest";
import type {
  InterviewStatus,
  InvitationKind,
} from "@/lib/generated/prisma/enums";
import {
  dueReminder,
  isMailHour,
  nextMailHour,
  nextReminder,
} from "@/lib/invitations/schedule";

/** Hours are counted from the sending of the first invitation; the deadline is after seven days unless said. */
const start = Date.parse("2026-11-02T10:00:00Z");
const at = (hours: number) => new Date(start + hours * 3_600_000);
const email = "ada@example.com";
const first = sent("FIRST", 0);
const misdirected = { ...first, toEmail: "adda@example.com" };

describe("E11: which reminder is due", () => {
  const rows: [
    name: string,
    now: number,
    expected: string | null,
    about?: {
      status?: InterviewStatus;
      deadline?: number;
      isPaused?: boolean;
      mails?: ReturnType<typeof sent>[];
    },
  ][] = [
    ["none a moment before 48 hours", 47.99, null],
    [
      "none while a request for a change waits for the recruiter",
      48,
      null,
      { isPaused: true },
    ],
    ["the first one after 48 hours", 48, "NOT_STARTED"],
    [
      "the first one later, when 48 hours fell into the night",
      60,
      "NOT_STARTED",
    ],
    [
      "none after 48 hours for who has started",
      48,
      null,
      { status: "IN_PROGRESS" },
    ],
    [
      "no second one before the last day",
      140,
      null,
      { mails: [first, sent("REMINDER", 48)] },
    ],
    [
      "the second one 24 hours before the deadline",
      144,
      "DEADLINE",
      { mails: [first, sent("REMINDER", 48)] },
    ],
    [
      "none a moment earlier",
      143.99,
      null,
      { mails: [first, sent("REMINDER", 48)] },
    ],
    [
      "the last day's also for who has started",
      150,
      "DEADLINE",
      { status: "IN_PROGRESS" },
    ],
    ["none once the deadline has passed", 168, null],
    [
      "one only on the last day",
      160,
      null,
      { mails: [first, sent("REMINDER", 145)] },
    ],
    [
      "after an extension another last day, the third",
      312,
      "DEADLINE",
      {
        deadline: 336,
        mails: [first, sent("REMINDER", 48), sent("REMINDER", 145)],
      },
    ],
    [
      "never a fourth",
      480,
      null,
      {
        deadline: 500,
        mails: [
          first,
          sent("REMINDER", 48),
          sent("REMINDER", 145),
          sent("REMINDER", 312),
        ],
      },
    ],
    [
      "none while the first invitation waits to be sent",
      60,
      null,
      { mails: [mail("FIRST")] },
    ],
    [
      "none when the first invitation was never sent",
      60,
      null,
      { mails: [{ ...mail("FIRST"), failedAt: at(1) }] },
    ],
    [
      "none when it bounced",
      60,
      null,
      { mails: [{ ...mail("FIRST"), bouncedAt: at(1) }] },
    ],
    [
      "none before 48 hours after it was resent",
      60,
      null,
      { mails: [{ ...first, bouncedAt: at(0) }, sent("RESEND", 20)] },
    ],
    [
      "then the first one, as if it had been the invitation",
      68,
      "NOT_STARTED",
      { mails: [{ ...first, failedAt: at(10) }, sent("RESEND", 20)] },
    ],
    [
      "48 hours after the corrected address was written to",
      60,
      null,
      { mails: [misdirected, sent("FIRST", 20)] },
    ],
    [
      "then it is due",
      68,
      "NOT_STARTED",
      { mails: [misdirected, sent("FIRST", 20)] },
    ],
    [
      "and counts no reminder that went to the wrong address",
      144,
      "DEADLINE",
      {
        mails: [
          ...Array.from({ length: 3 }, () => ({
            ...misdirected,
            kind: "REMINDER" as const,
          })),
          sent("FIRST", 20),
          sent("REMINDER", 68),
        ],
      },
    ],
    [
      "none within a day of a mail sent by hand",
      50,
      null,
      { mails: [first, sent("RESEND", 47)] },
    ],
    [
      "a day after it",
      71,
      "NOT_STARTED",
      { mails: [first, sent("RESEND", 47)] },
    ],
    [
      "one of which nothing became counts as none",
      60,
      "NOT_STARTED",
      { mails: [first, { ...mail("REMINDER"), failedAt: at(50) }] },
    ],
    [
      "none right after sending with a day's deadline",
      1,
      null,
      { deadline: 24 },
    ],
    [
      "with two days' deadline one after a day",
      24,
      "DEADLINE",
      { deadline: 48 },
    ],
  ];
  test.each(rows)("%s", (_name, now, expected, about = {}) => {
    const { status = "PENDING", deadline = 168, mails = [first] } = about;
    const interview = {
      status,
      deadlineAt: at(deadline),
      pausedAt: about.isPaused ? at(1) : null,
      declinedAt: null,
      candidate: { email },
      invitations: mails,
    };
    expect(dueReminder(interview, at(now))).toBe(expected);
  });

  test.each(["COMPLETED", "EXPIRED", "CANCELLED"] as const)(
    "none once the interview is %s",
    (status) => {
      const interview = {
        status,
        deadlineAt: at(168),
        pausedAt: null,
        declinedAt: null,
        candidate: { email },
        invitations: [first],
      };
      for (const hours of [48, 150])
        expect(dueReminder(interview, at(hours))).toBeNull();
    },
  );
});

describe("automatic mail keeps to the hours of the organization", () => {
  test.each([
    ["Europe/Berlin", "2026-01-15T07:59:59Z", false],
    ["Europe/Berlin", "2026-01-15T08:00:00Z", true],
    ["Europe/Berlin", "2026-01-15T16:59:59Z", true],
    ["Europe/Berlin", "2026-01-15T17:00:00Z", false],
    // Summer time: the same wall clock an hour earlier.
    ["Europe/Berlin", "2026-07-15T07:00:00Z", true],
    ["Europe/Berlin", "2026-07-15T16:00:00Z", false],
    // The day on which summer time ends, in Berlin and in New York.
    ["Europe/Berlin", "2026-10-25T07:30:00Z", false],
    ["Europe/Berlin", "2026-10-25T08:00:00Z", true],
    ["America/New_York", "2026-11-01T13:30:00Z", false],
    ["America/New_York", "2026-11-01T14:00:00Z", true],
    ["Asia/Kathmandu", "2026-05-01T03:14:59Z", false],
    ["Asia/Kathmandu", "2026-05-01T03:15:00Z", true],
    ["Pacific/Kiritimati", "2026-05-01T19:00:00Z", true],
    ["UTC", "2026-05-02T00:00:00Z", false],
  ])("%s at %s: %s", (timeZone, moment, expected) => {
    expect(isMailHour(new Date(moment), timeZone)).toBe(expected);
  });

  test.each([
    ["Europe/Berlin", "2026-01-15T10:07:03Z", "2026-01-15T10:07:03.000Z"],
    ["Europe/Berlin", "2026-01-15T17:00:00Z", "2026-01-16T08:00:00.000Z"],
    ["Europe/Berlin", "2026-01-15T03:21:00Z", "2026-01-15T08:00:00.000Z"],
    // Over the night in which the clocks go forward, and back.
    ["Europe/Berlin", "2026-03-28T18:00:00Z", "2026-03-29T07:00:00.000Z"],
    ["Europe/Berlin", "2026-10-24T17:00:00Z", "2026-10-25T08:00:00.000Z"],
    ["Asia/Kathmandu", "2026-05-01T01:00:00Z", "2026-05-01T03:15:00.000Z"],
  ])("%s from %s on: %s", (timeZone, from, expected) => {
    expect(nextMailHour(new Date(from), timeZone).toISOString()).toBe(expected);
  });
});

function sent(kind: InvitationKind, hours: number) {
  return { ...mail(kind), sentAt: at(hours) as Date | null };
}

function mail(kind: InvitationKind) {
  return {
    kind,
    toEmail: email,
    sentAt: null as Date | null,
    bouncedAt: null as Date | null,
    failedAt: null as Date | null,
  };
}

describe("M3.12: when the next reminder goes out", () => {
  const open = {
    status: "PENDING" as InterviewStatus,
    deadlineAt: at(168),
    pausedAt: null,
    declinedAt: null,
    remindersStoppedAt: null,
    candidate: { email, bouncedAt: null },
    invitations: [first],
  };
  const next = (
    about: Partial<typeof open> | Record<string, unknown> = {},
    now = at(1),
    remindedAt?: Date,
  ) =>
    nextReminder(
      { ...open, ...about },
      { timeZone: "Europe/Berlin", remindedAt },
      now,
    );

  test("48 hours after the invitation, while nobody has started", () => {
    expect(next()).toEqual(at(48));
  });

  test("counted from now for an invitation that is still being sent", () => {
    expect(next({ invitations: [{ ...first, sentAt: null }] })).toEqual(at(49));
  });

  test("at nine where the organization is, when its time falls into the night", () => {
    // 10:00 UTC is 11:00 in Berlin; 57 hours on it is 20:00 there.
    expect(next({ invitations: [sent("FIRST", 9)] })).toEqual(
      new Date("2026-11-05T08:00:00Z"),
    );
  });

  test("24 hours before the deadline for who has started or was reminded", () => {
    expect(next({ status: "IN_PROGRESS" })).toEqual(at(144));
    expect(
      next({ invitations: [first, sent("REMINDER", 48)] }, at(50)),
    ).toEqual(at(144));
  });

  test("a day after a reminder about another interview of the same person", () => {
    expect(next({}, at(47), at(46))).toEqual(at(70));
  });

  test("never, when it was stopped, paused, declined, bounced, or all are sent", () => {
    for (const about of [
      { remindersStoppedAt: at(1) },
      { pausedAt: at(1) },
      { declinedAt: at(1) },
      { candidate: { email, bouncedAt: at(1) } },
      { status: "COMPLETED" },
      { invitations: [misdirected] },
      { deadlineAt: at(0.5) },
    ])
      expect(next(about)).toBeNull();
  });
});
