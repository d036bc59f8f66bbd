import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import { loadMessages } from "@/lib/messages/load";
import { AiConsent, type AiConsentMail } from "./ai-consent";
import { ChangeDecided, type ChangeDecidedMail } from "./change-decided";
import {
  Invitation,
  invitationSubject,
  type InvitationMail,
} from "./invitation";

import { Withdrawal, type WithdrawalMail } from "./withdrawal";

export type RenderedMail = { subject: string; html: string; text: string };

/** Any email to a candidate, by its kind. */
export function renderEmail(
  mail: InvitationMail | AiConsentMail | ChangeDecidedMail | WithdrawalMail,
): Promise<RenderedMail> {
  switch (mail.kind) {
    case "WITHDRAWAL":
      return renderWithdrawal(mail);
    case "AI_CONSENT":
      return renderAiConsent(mail);
    case "CHANGE_DECIDED":
      return renderChangeDecided(mail);
    case "FIRST":
    case "RESEND":
    case "REMINDER":
      return renderInvitation(mail);
  }
}

export async function renderInvitation(
  mail: InvitationMail,
): Promise<RenderedMail> {
  const words = await loadMessages(mail.locale);
  return rendered(
    invitationSubject({ mail, words }),
    <Invitation mail={mail} words={words} />,
  );
}

export async function renderChangeDecided(
  mail: ChangeDecidedMail,
): Promise<RenderedMail> {
  const words = await loadMessages(mail.locale);
  return rendered(
    words.mail.subject[mail.kind](mail),
    <ChangeDecided mail={mail} words={words} />,
  );
}

export async function renderAiConsent(
  mail: AiConsentMail,
): Promise<RenderedMail> {
  const words = await loadMessages(mail.locale);
  return rendered(
    words.mail.subject[mail.kind](mail),
    <AiConsent mail={mail} words={words} />,
  );
}

export async function renderWithdrawal(
  mail: WithdrawalMail,
): Promise<RenderedMail> {
  const words = await loadMessages(mail.locale);
  return rendered(
    words.mail.subject[mail.kind](mail),
    <Withdrawal mail={mail} words={words} />,
  );
}

async function rendered(
  subject: string,
  letter: ReactElement,
): Promise<RenderedMail> {
  const html = await render(letter);
  return { subject, html, text: toPlainText(html, { selectors: plainly }) };
}

const plainly = [
  { selector: "h1", options: { uppercase: false } },
  { selector: "h2", options: { uppercase: false } },
];
