import type { Messages } from "@/lib/messages/en";
import type { InvitationMail } from "./invitation";
import { lookOf } from "./look";
import { Frame, Heading, Paragraph, Sentence } from "./parts";
import { InterviewLink, Sender } from "./way-back";

export type AiConsentMail = Pick<
  InvitationMail,
  | "locale"
  | "candidateName"
  | "candidateEmail"
  | "companyName"
  | "jobTitle"
  | "recruiter"
  | "link"
  | "brand"
> & { kind: "AI_CONSENT" };

/** Asks whether an AI may read the answers, where the interview did not. The candidate's own page takes the answer. */
export function AiConsent({
  mail,
  words,
}: {
  mail: AiConsentMail;
  words: Messages;
}) {
  const look = lookOf(mail.brand.colors);
  const { mail: says, submitted } = words;
  return (
    <Frame
      locale={mail.locale}
      title={says.subject[mail.kind](mail)}
      preview={says.aiConsent.preview}
      company={mail.companyName}
      logo={mail.brand.logo}
      look={look}
    >
      <Heading as="h1">{submitted.aiQuestion.title}</Heading>
      <Paragraph>{says.hello(mail.candidateName)}</Paragraph>
      <Paragraph>
        <Sentence
          of={says.aiConsent.intro(
            mail.companyName,
            <strong>{mail.jobTitle}</strong>,
          )}
        />
      </Paragraph>
      <Paragraph>{says.aiConsent.ifNo}</Paragraph>
      <InterviewLink
        look={look}
        href={mail.link}
        label={says.aiConsent.answer}
        words={words}
      />
      <Sender look={look} mail={mail} words={words} />
    </Frame>
  );
}
