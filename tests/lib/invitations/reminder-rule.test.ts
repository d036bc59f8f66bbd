import { expect, test } from "vitest";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { InvitationKind } from "@/lib/generated/prisma/enums";
import { queueReminders } from "@/lib/invitations/reminder-mutations";
import {
  dueReminder,
  reminderObstacle,
  scheduled,
} from "@/lib/invitations/schedule";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "../../support/make";

/** A Wednesday, noon in the organization's zone (UTC). */
const now = new Date("2026-11-18T12:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

type Mail = [
  kind: InvitationKind,
  hoursAgo: number,
  fate?: "waits" | "bounced" | "failed" | "elsewhere",
];

const histories: Mail[][] = [
  [["FIRST", 47]],
  [["FIRST", 48]],
  [["FIRST", 100]],
  [["FIRST", 100, "waits"]],
  [["FIRST", 100, "failed"]],
  [["FIRST", 100, "elsewhere"]],
  [
    ["FIRST", 100, "bounced"],
    ["RESEND", 50],
  ],
  [
    ["FIRST", 100],
    ["RESEND", 23],
  ],
  [
    ["FIRST", 100],
    ["RESEND", 25],
  ],
  [
    ["FIRST", 100],
    ["REMINDER", 23],
  ],
  [
    ["FIRST", 100],
    ["REMINDER", 25],
  ],
  [
    ["FIRST", 100],
    ["REMINDER", 25, "failed"],
  ],
  [
    ["FIRST", 200],
    ["REMINDER", 150],
    ["REMINDER", 100],
    ["REMINDER", 50],
  ],
];

test("E11: what the database finds and what the schedule decides are the same reminders", async () => {
  const actor = await makeActor();
  const { organizationId } = actor;
  const template = await makePublishedTemplate(actor);
  for (const status of ["PENDING", "IN_PROGRESS", "EXPIRED"] as const)
    for (const deadline of [-1, 23, 25, 100])
      for (const mails of histories) {
        const createdAt = inHours(-Math.max(...mails.map(([, ago]) => ago)));
        const candidate = await makeCandidate(actor);
        const { id } = await makeInterview(actor, {
          template,
          candidateId: candidate.id,
          data: { status, createdAt, deadlineAt: inHours(deadline) },
        });
        await db.invitation.createMany({
          data: mails.map(([kind, ago, fate], index) => ({
            organizationId,
            interviewId: id,
            kind,
            toName: "Ada",
            toEmail: fate === "elsewhere" ? "old@example.com" : candidate.email,
            messageId: `<${index}-${id}@example.com>`,
            queuedAt: inHours(-ago),
            sentAt:
              fate === "waits" || fate === "failed" ? null : inHours(-ago),
            bouncedAt: fate === "bounced" ? inHours(-ago) : null,
            failedAt: fate === "failed" ? inHours(-ago) : null,
          })),
        });
      }
  const interviews = await db.interview.findMany({
    where: { organizationId },
    include: {
      candidate: true,
      organization: true,
      application: true,
      invitations: { select: scheduled },
    },
  });
  const due = interviews
    .filter((one) => !reminderObstacle(one) && dueReminder(one, now))
    .map(({ id }) => id);
  expect(due.length).toBeGreaterThan(10);

  expect(await queueReminders(mintSystemAccess(), now)).toBe(due.length);
  const reminders = await db.invitation.findMany({
    where: { organizationId, kind: "REMINDER", queuedAt: now },
    select: { interviewId: true },
  });
  expect(reminders.map(({ interviewId }) => interviewId).toSorted()).toEqual(
    due.toSorted(),
  );
});
