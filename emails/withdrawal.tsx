import type { Messages } from "@/lib/messages/en";
import type { InvitationMail } from "./invitation";
import { lookOf } from "./look";
import { Frame, Heading, List, Paragraph, Sentence } from "./parts";
import { InterviewLink, Sender } from "./way-back";

export type WithdrawalMail = Pick<
  InvitationMail,
  | "locale"
  | "candidateName"
  | "candidateEmail"
  | "companyName"
  | "jobTitle"
  | "recruiter"
  | "brand"
> & {
  kind: "WITHDRAWAL";
  /** Where it is confirmed, and undone. */
  withdrawLink: string;
  /** How long it can be undone. */
  undoDays: number;
};

/** Asks to confirm a withdrawal, and says what it does. Without a pixel: nobody needs to know whether it was opened. */
export function Withdrawal({
  mail,
  words,
}: {
  mail: WithdrawalMail;
  words: Messages;
}) {
  const look = lookOf(mail.brand.colors);
  const { mail: says, withdrawal } = words;
  return (
    <Frame
      locale={mail.locale}
      title={says.subject[mail.kind](mail)}
      preview={says.withdrawal.preview}
      company={mail.companyName}
      logo={mail.brand.logo}
      look={look}
    >
      <Heading as="h1">{withdrawal.title}</Heading>
      <Paragraph>{says.hello(mail.candidateName)}</Paragraph>
      <Paragraph>
        <Sentence
          of={says.withdrawal.intro(
            mail.companyName,
            <strong>{mail.jobTitle}</strong>,
          )}
        />
      </Paragraph>
      <InterviewLink
        look={look}
        href={mail.withdrawLink}
        label={says.withdrawal.confirm}
        words={words}
      />
      <Heading>{says.withdrawal.then}</Heading>
      <List items={withdrawal.effects(mail.companyName, mail.undoDays)} />
      <Paragraph>{says.withdrawal.ignore}</Paragraph>
      <Sender look={look} mail={mail} words={words} />
    </Frame>
  );
}
