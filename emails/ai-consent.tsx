import type { Messages } from "@/lib/messages/en";
import { Letter, type LetterFacts } from "./letter";
import { InterviewLink, Paragraph, Sentence } from "./parts";

export type AiConsentMail = LetterFacts & { kind: "AI_CONSENT"; link: string };

/** Asks whether an AI may read the answers, where the interview did not. The candidate's own page takes the answer. */
export function AiConsent({
  mail,
  words,
}: {
  mail: AiConsentMail;
  words: Messages;
}) {
  const { mail: says, submitted } = words;
  return (
    <Letter
      mail={mail}
      words={words}
      preview={says.aiConsent.preview}
      heading={submitted.aiQuestion.title}
    >
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
        mail={mail}
        href={mail.link}
        label={says.aiConsent.answer}
        words={words}
      />
    </Letter>
  );
}
