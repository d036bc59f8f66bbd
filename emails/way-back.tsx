import type { ReactNode } from "react";
import type { Messages } from "@/lib/messages/en";
import type { Look } from "./look";
import {
  ActionButton,
  Heading,
  Paragraph,
  Sentence,
  Small,
  TextLink,
} from "./parts";

/** The interview's link, as a button and as text. */
export function InterviewLink({
  look,
  href,
  label,
  words,
}: {
  look: Look;
  href: string;
  label: string;
  words: Messages;
}) {
  return (
    <>
      <ActionButton look={look} href={href}>
        {label}
      </ActionButton>
      <Small skipInText>
        {words.mail.copyLink}
        <br />
        <TextLink look={look} href={href} />
      </Small>
    </>
  );
}

/** Whom to ask, and on whose behalf the mail was sent. */
export function Sender({
  look,
  mail,
  words: { mail: says },
}: {
  look: Look;
  mail: {
    candidateEmail: string;
    companyName: string;
    recruiter: { name: string; email: string };
  };
  words: Messages;
}) {
  const { name, email } = mail.recruiter;
  return (
    <>
      <Heading>{says.questions}</Heading>
      <Paragraph>
        <Sentence
          of={says.reply<ReactNode>(
            name,
            mail.companyName,
            <TextLink look={look} href={`mailto:${email}`}>
              {email}
            </TextLink>,
          )}
        />
      </Paragraph>
      <Small>{says.sentTo(mail.candidateEmail, mail.companyName)}</Small>
    </>
  );
}
