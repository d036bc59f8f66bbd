import type { Messages } from "@/lib/messages/en";
import type { InvitationMail } from "./invitation";
import { lookOf } from "./look";
import { Facts, Frame, Heading, List, Paragraph, Pixel, Quote } from "./parts";
import { InterviewLink, Sender } from "./way-back";

export type ChangeDecidedMail = Omit<InvitationMail, "kind" | "stopLink"> & {
  kind: "CHANGE_DECIDED";
  decision: {
    outcome: keyof Messages["mail"]["change"]["titles"];
    /** What was granted. */
    granted: (keyof Messages["accommodations"])[];
    extraTakes: number;
    /** The recruiter's words; may be empty. */
    reply: string;
  };
};

/** What became of a request for a change, with the deadline that follows and the same link. */
export function ChangeDecided({
  mail,
  words,
}: {
  mail: ChangeDecidedMail;
  words: Messages;
}) {
  const look = lookOf(mail.brand.colors);
  const { mail: says, shared, accommodations } = words;
  const { outcome, granted, extraTakes, reply } = mail.decision;
  const deadline = shared.deadline(mail.deadlineAt, mail.timeZone);
  return (
    <Frame
      locale={mail.locale}
      title={says.subject[mail.kind](mail)}
      preview={says.change.preview(deadline)}
      company={mail.companyName}
      logo={mail.brand.logo}
      look={look}
    >
      <Heading as="h1">{says.change.titles[outcome]}</Heading>
      <Paragraph>{says.hello(mail.candidateName)}</Paragraph>
      <Paragraph>{says.change[outcome](mail.companyName)}</Paragraph>
      {reply && (
        <Quote look={look} by={mail.companyName}>
          {reply}
        </Quote>
      )}
      {granted.length > 0 && (
        <>
          <Heading>{says.change.holds}</Heading>
          <List
            items={granted.map((name) => accommodations[name](extraTakes))}
          />
        </>
      )}
      <Facts
        rows={[
          [says.position, mail.jobTitle],
          [says.deadline, deadline],
        ]}
      />
      <Paragraph>{says.change.deadline}</Paragraph>
      <InterviewLink
        look={look}
        href={mail.link}
        label={says.openAgain}
        words={words}
      />
      <Sender look={look} mail={mail} words={words} />
      <Pixel address={mail.pixel} />
    </Frame>
  );
}
