import { render, toPlainText } from "react-email";
import {
  Invitation,
  invitationSubject,
  type InvitationMail,
} from "./invitation";

export type RenderedMail = { subject: string; html: string; text: string };

export async function renderInvitation(
  mail: InvitationMail,
): Promise<RenderedMail> {
  const html = await render(<Invitation {...mail} />);
  return {
    subject: invitationSubject(mail),
    html,
    text: toPlainText(html, { selectors: plainly }),
  };
}

const plainly = [
  { selector: "h1", options: { uppercase: false } },
  { selector: "h2", options: { uppercase: false } },
];
