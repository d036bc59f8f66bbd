"use server";

import { recruiterAction } from "@/lib/action";
import { recordAccess } from "@/lib/activity/access-mutations";
import { renderEmail } from "@/lib/invitations/render";
import { resendInvitation } from "@/lib/invitations/mutations";
import { previewInvitation } from "@/lib/invitations/queries";
import { invitationInput } from "@/lib/invitations/schema";
import { getSentEmail } from "@/lib/invitations/sent-queries";
import { interviewInput, sendInterviewInput } from "@/lib/interviews/schema";
import { ok } from "@/lib/result";

const manages = recruiterAction("interview.manage");
const sends = recruiterAction("interview.send");
const reads = recruiterAction("member");

export const resendInvitationAction = manages(interviewInput, resendInvitation);

/** The mail as it will look: its subject, and its HTML for a sandboxed frame. */
export const previewInvitationAction = sends(
  sendInterviewInput,
  async (actor, input) => {
    const preview = await previewInvitation(actor, input);
    if (!preview.ok) return preview;
    const { subject, html } = await renderEmail(preview.value);
    return ok({ subject, html });
  },
);

/** An email that was sent, for a sandboxed frame. Whoever sees the interview may see it. */
export const viewEmailAction = reads(invitationInput, async (actor, input) => {
  const found = await getSentEmail(actor, input);
  if (!found.ok) return found;
  const { mail, interviewId, isExact } = found.value;
  await recordAccess(actor, "email.opened", interviewId);
  const { subject, html } = await renderEmail(mail);
  return ok({ subject, html, isExact });
});
