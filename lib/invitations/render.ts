import type { InvitationKind } from "@/lib/generated/prisma/enums";
import type { invitationFacts } from "@/lib/invitations/facts";
import { mailKinds, type MailProps } from "@/lib/invitations/mail-kinds";
import type { Messages } from "@/lib/messages/en";

type Component = Awaited<
  ReturnType<(typeof mailKinds)[InvitationKind]["letter"]>
>;
type Letter<Mail> = (from: {
  mail: Mail;
  words: Messages;
}) => ReturnType<Component>;

/** A mail, as its markup takes it. */
type Mail = Parameters<Component>[0]["mail"];

type ComposedMail<K extends InvitationKind> = ReturnType<
  typeof invitationFacts
> &
  Extract<MailProps, { kind: K }>;

/** The markup of each kind must take what is composed for it. */
const kinds: {
  [K in InvitationKind]: { letter: () => Promise<Letter<ComposedMail<K>>> };
} = mailKinds;

/** Subject, HTML and text, in the language of the interview. */
export async function renderEmail(mail: Mail) {
  const { renderLetter } = await import("@/emails/render");
  const letter = await kinds[mail.kind].letter();
  return renderLetter(letter as Letter<Mail>, mail);
}
