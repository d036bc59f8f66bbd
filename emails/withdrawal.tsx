import type { Messages } from "@/lib/messages/en";
import { Letter, type LetterFacts } from "./letter";
import { Heading, InterviewLink, List, Paragraph, Sentence } from "./parts";

export type WithdrawalMail = LetterFacts & {
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
  const { mail: says, withdrawal } = words;
  return (
    <Letter
      mail={mail}
      words={words}
      preview={says.withdrawal.preview}
      heading={withdrawal.title}
    >
      <Paragraph>
        <Sentence
          of={says.withdrawal.intro(
            mail.companyName,
            <strong>{mail.jobTitle}</strong>,
          )}
        />
      </Paragraph>
      <InterviewLink
        mail={mail}
        href={mail.withdrawLink}
        label={says.withdrawal.confirm}
        words={words}
      />
      <Heading>{says.withdrawal.then}</Heading>
      <List items={withdrawal.effects(mail.companyName, mail.undoDays)} />
      <Paragraph>{says.withdrawal.ignore}</Paragraph>
    </Letter>
  );
}
