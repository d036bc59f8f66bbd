import { Img } from "react-email";
import { lookOf, type BrandColors } from "./look";
import {
  ActionButton,
  Facts,
  Frame,
  Heading,
  List,
  Paragraph,
  Quote,
  Small,
  TextLink,
} from "./parts";

/** All that an invitation shows, in words already: the mail formats and decides nothing. */
export type InvitationMail = {
  kind: "FIRST" | "RESEND" | "REMINDER" | "CHANGE_DECIDED" | "WITHDRAWAL";
  candidateName: string;
  candidateEmail: string;
  companyName: string;
  jobTitle: string;
  /** "5 questions" */
  questions: string;
  /** "about 18 minutes" */
  duration: string;
  /** "Sunday 29 November 2026, 17:00 (Berlin time)" */
  deadline: string;
  /** "2 of 5 questions"; empty before the first answer. */
  answered: string;
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

export function invitationSubject(mail: InvitationMail): string {
  const subject = `ideo interview for ${mail.jobTitle} at ${mail.companyName}`;
  return mail.kind === "FIRST" ? `V${subject}` : `Reminder: v${subject}`;
}

export function Invitation(mail: InvitationMail) {
  const look = lookOf(mail.brand.colors);
  return (
    <Frame
      title={invitationSubject(mail)}
      preview={`${mail.questions}, ${mail.duration}, whenever it suits you. Open until ${mail.deadline}.`}
      company={mail.companyName}
      logo={mail.brand.logo}
      look={look}
    >
      <Greeting {...mail} />
      {mail.note && (
        <Quote look={look} by={`${mail.recruiter.name}, ${mail.companyName}`}>
          {mail.note}
        </Quote>
      )}
      <Facts
        rows={[
          ["Position", mail.jobTitle],
          ["Company", mail.companyName],
          ["Length", `${mail.questions}, ${mail.duration}`],
          ["Deadline", mail.deadline],
        ]}
      />
      <ActionButton look={look} href={mail.link}>
        {mail.kind === "FIRST" ? "Open your interview" : "Go to your interview"}
      </ActionButton>
      <Small skipInText>
        If the button does not work, copy this link into your browser:
        <br />
        <TextLink look={look} href={mail.link} />
      </Small>
      <Instructions {...mail} />
      <Heading>What you need</Heading>
      <List
        items={[
          "A webcam and a microphone: those of your phone, tablet or computer are fine.",
          "An up-to-date browser: Chrome, Edge, Firefox or Safari. There is no app to install and no account to make.",
          "A quiet place with a steady internet connection.",
        ]}
      />
      <Heading>Can I stop and come back?</Heading>
      <Paragraph>
        Yes. Your answers are saved while you record, and the same link brings
        you back to where you were until you submit. The link is personal, so
        please do not pass it on.
      </Paragraph>
      <Heading>Questions?</Heading>
      <Paragraph>
        Reply to this email. It goes straight to {mail.recruiter.name} at{" "}
        {mail.companyName}:{" "}
        <TextLink look={look} href={`mailto:${mail.recruiter.email}`}>
          {mail.recruiter.email}
        </TextLink>
      </Paragraph>
      <Small>
        Sent to {mail.candidateEmail} with Hifinity on behalf of{" "}
        {mail.companyName}.
      </Small>
      {mail.stopLink && (
        <Small>
          This reminder was sent automatically.{" "}
          <TextLink look={look} href={mail.stopLink}>
            Stop reminders
          </TextLink>
        </Small>
      )}
      {mail.pixel && (
        <Img
          src={mail.pixel}
          alt=""
          width="1"
          height="1"
          style={{ display: "block", height: 1, width: 1 }}
        />
      )}
    </Frame>
  );
}

function Greeting(mail: InvitationMail) {
  const isFirst = mail.kind === "FIRST";
  return (
    <>
      <Heading as="h1">
        {isFirst ? "Your video interview" : "Your interview is still open"}
      </Heading>
      <Paragraph>Hello {mail.candidateName},</Paragraph>
      {isFirst ? (
        <Paragraph>
          {mail.companyName} invites you to a video interview for the position{" "}
          <strong>{mail.jobTitle}</strong>. There is no appointment and nobody
          on the other end: you record your answers when it suits you, and the
          hiring team watches them afterwards.
        </Paragraph>
      ) : (
        <Paragraph>
          This is a friendly reminder of your video interview with{" "}
          {mail.companyName} for the position <strong>{mail.jobTitle}</strong>.
          Your link is the same as before.{" "}
          {mail.answered
            ? `You have answered ${mail.answered}, and your answers are kept.`
            : "Anything you have already recorded is kept."}{" "}
          It is open until {mail.deadline}.
        </Paragraph>
      )}
    </>
  );
}

function Instructions(mail: InvitationMail) {
  return (
    <>
      <Heading>What to expect</Heading>
      <List
        ordered
        items={[
          "You read what is recorded and who sees it, and agree before anything begins.",
          "You check your camera and microphone, and may try a practice question that is never sent.",
          "You see one question at a time, in writing, with time to think before you record your answer on video.",
          mail.hasRetakes
            ? "You watch your answer and keep it, or record it again."
            : "You keep your answer and go on to the next question.",
          "At the end you look over what is saved and submit it.",
        ]}
      />
      {mail.instructions && (
        <>
          <Heading>Instructions from {mail.companyName}</Heading>
          {mail.instructions.split(/\n{2,}/).map((part, index) => (
            <Paragraph key={index} keepLines>
              {part}
            </Paragraph>
          ))}
        </>
      )}
    </>
  );
}
