import { expect, test } from "vitest";
import { recordEvent } from "@/lib/activity/mutations";
import { mintActor, mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import type { InvitationKind } from "@/lib/generated/prisma/enums";
import { markSent } from "@/lib/invitations/delivery-mutations";
import { renderEmail } from "@/lib/invitations/render";
import { queueInvitation } from "@/lib/invitations/mutations";
import { findWaitingInvitation } from "@/lib/invitations/queries";
import { getSentEmail } from "@/lib/invitations/sent-queries";
import { interviewLink } from "@/lib/links";
import { updateOrganization } from "@/lib/settings/mutations";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "@/tests/support/make";
import { change } from "@/tests/support/rows";

const system = mintSystemAccess();

test("M3.14 what was sent is shown again as it was, but for its pixel", async () => {
  const actor = await makeActor();
  const { email, sentHtml, interview } = await sent(actor, "FIRST");
  const shown = await view(actor, email);
  expect(sentHtml).toContain("/api/opened/");
  expect(shown.html).not.toContain("/api/opened/");
  expect(shown.html).toBe(
    sentHtml.replace(/<img[^>]*\/api\/opened\/[^>]*>/, ""),
  );
  expect(shown.html).toContain(interviewLink(interview));
  expect(shown.isExact).toBe(true);
});

test("M3.14 the personal link is a stand-in for who may not copy it, and the candidate's own links always are", async () => {
  const actor = await makeActor();
  const { email, interview } = await sent(actor, "REMINDER");
  const shown = await view(actor, email);
  expect(shown.html).toContain("/i/stop/personal-link");
  const reviewer = mintActor({ ...actor, role: "REVIEWER" });
  const masked = await view(reviewer, email);
  expect(masked.html).not.toContain(interviewLink(interview));
  expect(masked.html).toContain("/i/personal-link");
  await change.interview(interview.id, { withdrawnAt: new Date() });
  expect((await view(actor, email)).html).not.toContain(
    interviewLink(interview),
  );
});

test("M3.14 after a change it is shown as it would look today, and said so", async () => {
  const actor = await makeActor();
  const [extended, rebranded] = [
    await sent(actor, "FIRST"),
    await sent(actor, "FIRST"),
  ];
  const { organizationId, id: interviewId } = extended.interview;
  await db.$transaction((tx) =>
    recordEvent(tx, actor, {
      kind: "interview.extended",
      organizationId,
      interviewId,
    }),
  );
  expect((await view(actor, extended.email)).isExact).toBe(false);
  expect((await view(actor, rebranded.email)).isExact).toBe(true);
  const looks = { name: "New", timeZone: "UTC", brandColor: "#aa2200" };
  await updateOrganization(actor, looks);
  expect((await view(actor, rebranded.email)).isExact).toBe(false);
});

test("M3.14 nobody sees an email of another organization, one that was not sent, or one that was erased", async () => {
  const [actor, stranger] = [await makeActor(), await makeActor()];
  const { email } = await sent(actor, "FIRST");
  const missing = { ok: false, error: { code: "not_found" } };
  expect(await getSentEmail(stranger, { invitationId: email })).toMatchObject(
    missing,
  );
  const waiting = await queued(actor, await makeInterview(actor), "FIRST");
  expect(await getSentEmail(actor, { invitationId: waiting })).toMatchObject(
    missing,
  );
  await change.invitation(email, { toEmail: "" });
  expect(await getSentEmail(actor, { invitationId: email })).toMatchObject(
    missing,
  );
});

async function view(actor: Actor, invitationId: string) {
  const found = await getSentEmail(actor, { invitationId });
  if (!found.ok) throw new Error(found.error.message);
  const { html } = await renderEmail(found.value.mail);
  return { html, isExact: found.value.isExact };
}

/** One that went out, and the HTML that it had. */
async function sent(actor: Actor, kind: InvitationKind) {
  const interview = await makeInterview(actor);
  const email = await queued(actor, interview, kind);
  const waiting = await findWaitingInvitation(system, email);
  const { html: sentHtml } = await renderEmail(waiting!.mail);
  await markSent(system, email);
  return { interview, email, sentHtml };
}

async function queued(
  actor: Actor,
  interview: Awaited<ReturnType<typeof makeInterview>>,
  kind: InvitationKind,
): Promise<string> {
  const { id } = await db.$transaction((tx) =>
    queueInvitation(tx, actor, interview, kind),
  );
  return id;
}
