import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import type { Messages } from "@/lib/messages/en";
import { loadMessages } from "@/lib/messages/load";
import { AiConsent, type AiConsentMail } from "./ai-consent";
import { ChangeDecided, type ChangeDecidedMail } from "./change-decided";
import { Invitation, type InvitationMail } from "./invitation";
import { subjectOf } from "./subject";
import { Withdrawal, type WithdrawalMail } from "./withdrawal";

type Mail = InvitationMail | AiConsentMail | ChangeDecidedMail | WithdrawalMail;

type Letter<M> = (props: { mail: M; words: Messages }) => ReactElement;

const letters: {
  [K in Mail["kind"]]: Letter<Mail & { kind: K }>;
} = {
  FIRST: Invitation,
  RESEND: Invitation,
  REMINDER: Invitation,
  CHANGE_DECIDED: ChangeDecided,
  WITHDRAWAL: Withdrawal,
  AI_CONSENT: AiConsent,
};

export type RenderedMail = { subject: string; html: string; text: string };

/** Any email to a candidate, by its kind. */
export async function renderEmail(mail: Mail): Promise<RenderedMail> {
  const words = await loadMessages(mail.locale);
  const Letter = letters[mail.kind] as Letter<Mail>;
  const html = await render(<Letter mail={mail} words={words} />);
  const text = toPlainText(html, { selectors: plainly });
  return { subject: subjectOf(mail, words), html, text };
}

const plainly = [
  { selector: "h1", options: { uppercase: false } },
  { selector: "h2", options: { uppercase: false } },
];
