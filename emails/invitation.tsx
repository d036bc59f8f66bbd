import type { Messages } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/locales";
import { lookOf, type BrandColors } from "./look";
import {
  Facts,
  Frame,
  Heading,
  List,
  Paragraph,
  Pixel,
  Quote,
  Sentence,
  Small,
  TextLink,
} from "./parts";
import { subjectOf } from "./subject";
import { InterviewLink, Sender } from "./way-back";

/** All that an invitation is about; its words are the catalogue's, in the interview's language. */
export type InvitationMail = {
  locale: Locale;
  kind: "FIRST" | "RESEND" | "REMINDER";
  /** How the candidate is greeted: the first name where it is known, else the whole. */
  candidateName: string;
  candidateEmail: string;
  companyName: string;
  jobTitle: string;
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
  recruiter: { name: string; email: string };
  link: string;
  /** Where the candidate stops reminders; only in a mail that nobody sent by hand. */
  stopLink?: string;
  brand: { colors: BrandColors | null; logo: string | null };
  /** Address of the tracking pixel; absent in a preview. */
  pixel?: string;
};

type Props = { mail: InvitationMail; words: Messages };

export function Invitation({ mail, words }: Props) {
  const look = lookOf(mail.brand.colors);
  const { mail: says, shared } = words;
  const form = says.forms[mail.answerForm];
  const isFirst = mail.kind === "FIRST";
  const questions = shared.questions(mail.questions);
  const duration = shared.duration(mail.seconds);
  const deadline = mail.isPaused
    ? null
    : shared.deadline(mail.deadlineAt, mail.timeZone);
  return (
    <Frame
      locale={mail.locale}
      title={subjectOf(mail, words)}
      preview={says.preview(questions, duration, deadline)}
      company={mail.companyName}
      logo={mail.brand.logo}
      look={look}
    >
      <Heading as="h1">{isFirst ? form.titleFirst : says.titleAgain}</Heading>
      <Paragraph>{says.hello(mail.candidateName)}</Paragraph>
      {mail.note && (
        <Quote look={look} by={`${mail.recruiter.name}, ${mail.companyName}`}>
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
        look={look}
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
      <Sender look={look} mail={mail} words={words} />
      {mail.stopLink && (
        <Small>
          {says.automatic}{" "}
          <TextLink look={look} href={mail.stopLink}>
            {says.stopReminders}
          </TextLink>
        </Small>
      )}
      <Pixel address={mail.pixel} />
    </Frame>
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
