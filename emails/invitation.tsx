import type { Messages } from "@/lib/messages/en";
import { Letter, type LetterFacts } from "./letter";
import {
  Facts,
  Heading,
  InterviewLink,
  List,
  Paragraph,
  Pixel,
  Quote,
  Sentence,
  Small,
  TextLink,
} from "./parts";

/** All that an invitation is about; its words are the catalogue's, in the interview's language. */
export type InvitationMail = LetterFacts & {
  kind: "FIRST" | "RESEND" | "REMINDER";
  questions: number;
  /** The estimated length. */
  seconds: number;
  deadlineAt: Date;
  /** Whether the deadline waits for the answer to the candidate's request for a change. */
  isPaused?: boolean;
  /** The organization's, in which the deadline is written. */
  timeZone: string;
  /** Answers kept so far. */
  answered: number;
  /** How this candidate answers. */
  answerForm: keyof Messages["mail"]["forms"];
  /** Whether any answer may be recorded more than once. */
  hasRetakes: boolean;
  /** The recruiter's own line; may be empty. */
  note: string;
  /** The template's instructions, with line breaks; may be empty. */
  instructions: string;
  link: string;
  /** Where the candidate stops reminders; only in a mail that nobody sent by hand. */
  stopLink?: string;
  /** Address of the tracking pixel; absent in a preview. */
  pixel?: string;
};

type Props = { mail: InvitationMail; words: Messages };

export function Invitation({ mail, words }: Props) {
  const { mail: says, shared } = words;
  const form = says.forms[mail.answerForm];
  const isFirst = mail.kind === "FIRST";
  const questions = shared.questions(mail.questions);
  const duration = shared.duration(mail.seconds);
  const deadline = mail.isPaused
    ? null
    : shared.deadline(mail.deadlineAt, mail.timeZone);
  return (
    <Letter
      mail={mail}
      words={words}
      preview={says.preview(questions, duration, deadline)}
      heading={isFirst ? form.titleFirst : says.titleAgain}
      footer={
        <>
          {mail.stopLink && (
            <Small>
              {says.automatic}{" "}
              <TextLink mail={mail} href={mail.stopLink}>
                {says.stopReminders}
              </TextLink>
            </Small>
          )}
          <Pixel address={mail.pixel} />
        </>
      }
    >
      {mail.note && (
        <Quote mail={mail} by={`${mail.recruiter.name}, ${mail.companyName}`}>
          {mail.note}
        </Quote>
      )}
      <Paragraph>
        <Sentence
          of={(isFirst ? form.introFirst : form.introAgain)(
            mail.companyName,
            <strong>{mail.jobTitle}</strong>,
          )}
        />
        {!isFirst && says.progress(mail.answered, mail.questions, deadline)}
      </Paragraph>
      <Facts
        rows={[
          [says.position, mail.jobTitle],
          [says.company, mail.companyName],
          [says.length, `${questions}, ${duration}`],
          [says.deadline, deadline ?? says.deadlineWaits],
        ]}
      />
      <InterviewLink
        mail={mail}
        href={mail.link}
        label={isFirst ? says.openFirst : says.openAgain}
        words={words}
      />
      <Heading>{says.expect}</Heading>
      <List ordered items={form.steps(mail.hasRetakes)} />
      <Instructions mail={mail} words={words} />
      <Heading>{says.needs}</Heading>
      <List items={[form.needed, ...says.needed]} />
      <Heading>{says.pause}</Heading>
      <Paragraph>{says.pauseText}</Paragraph>
      <Heading>{says.accommodation}</Heading>
      <Paragraph>{says.accommodationText}</Paragraph>
    </Letter>
  );
}

/** The organization's own words, in whatever language they are. */
function Instructions({ mail, words }: Props) {
  if (!mail.instructions) return null;
  return (
    <>
      <Heading>{words.mail.instructions(mail.companyName)}</Heading>
      {mail.instructions.split(/\n{2,}/).map((part, index) => (
        <Paragraph key={index} keepLines>
          {part}
        </Paragraph>
      ))}
    </>
  );
}
