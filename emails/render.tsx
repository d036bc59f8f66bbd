import { render, toPlainText } from "react-email";
import { loadMessages } from "@/lib/messages/load";
import {
  Invitation,
  invitationSubject,
  type InvitationMail,
} from "./invitation";

export type RenderedMail = { subject: string; html: string; text: string };

export async function renderInvitation(
  mail: InvitationMail,
): Promise<RenderedMail> {
  const words = await loadMessages(mail.locale);
  const html = await render(<Invitation mail={mail} words={words} />);
  return {
    subject: invitationSubject({ mail, words }),
    html,
    text: toPlainText(html, { selectors: plainly }),
  };
}

const plainly = [
  { selector: "h1", options: { uppercase: false } },
  { selector: "h2", options: { uppercase: false } },
];
