import type { Messages } from "@/lib/messages/en";
import type { InvitationMail } from "./invitation";
import { Letter } from "./letter";
import {
  Facts,
  Heading,
  InterviewLink,
  List,
  Paragraph,
  Pixel,
  Quote,
} from "./parts";

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
  const { mail: says, shared, accommodations } = words;
  const { outcome, granted, extraTakes, reply } = mail.decision;
  const deadline = shared.deadline(mail.deadlineAt, mail.timeZone);
  return (
    <Letter
      mail={mail}
      words={words}
      preview={says.change.preview(deadline)}
      heading={says.change.titles[outcome]}
      footer={<Pixel address={mail.pixel} />}
    >
      <Paragraph>{says.change[outcome](mail.companyName)}</Paragraph>
      {reply && (
        <Quote mail={mail} by={mail.companyName}>
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
        mail={mail}
        href={mail.link}
        label={says.openAgain}
        words={words}
      />
    </Letter>
  );
}
