import type { ReactNode } from "react";
import type { Messages } from "@/lib/messages/en";
import type { InvitationMail } from "./invitation";
import { lookOf } from "./look";
import {
  ActionButton,
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
      <ActionButton look={look} href={mail.link}>
        {says.openAgain}
      </ActionButton>
      <Small skipInText>
        {says.copyLink}
        <br />
        <TextLink look={look} href={mail.link} />
      </Small>
      <Heading>{says.questions}</Heading>
      <Paragraph>
        <Sentence
          of={says.reply<ReactNode>(
            mail.recruiter.name,
            mail.companyName,
            <TextLink look={look} href={`mailto:${mail.recruiter.email}`}>
              {mail.recruiter.email}
            </TextLink>,
          )}
        />
      </Paragraph>
      <Small>{says.sentTo(mail.candidateEmail, mail.companyName)}</Small>
      <Pixel address={mail.pixel} />
    </Frame>
  );
}
