import type { ReactNode } from "react";
import {
  Body,
  Container,
  Head,
  Html,
  Img,
  Preview,
  Section,
  Text,
} from "react-email";
import type { Messages } from "@/lib/messages/en";
import { languageOf, type Locale } from "@/lib/messages/locales";
import { colors, font, lookOf, type BrandColors } from "./look";
import { Heading, Paragraph, Sentence, Small, TextLink } from "./parts";
import { subjectOf } from "./subject";

/** All that every mail to a candidate is about. */
export type LetterFacts = {
  locale: Locale;
  /** How the candidate is greeted: the first name where it is known, else the whole. */
  candidateName: string;
  candidateEmail: string;
  companyName: string;
  jobTitle: string;
  recruiter: { name: string; email: string };
  brand: { colors: BrandColors | null; logo: string | null };
};

type Props = {
  mail: LetterFacts & Parameters<typeof subjectOf>[0];
  words: Messages;
  /** What mail programs show beside the subject. */
  preview: string;
  heading: string;
  /** Below the sender. */
  footer?: ReactNode;
  children: ReactNode;
};

/** A mail to a candidate: its title, the greeting, what it says, and whom to ask. Styles are inline for the mail programs that know nothing else. */
export function Letter({
  mail,
  words,
  preview,
  heading,
  footer,
  children,
}: Props) {
  return (
    <Html lang={mail.locale} dir={languageOf(mail.locale).direction}>
      <Head>
        <title>{subjectOf(mail, words)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{lookOf(mail).darkMode}</style>
      </Head>
      <Body
        className="canvas"
        style={{
          backgroundColor: colors.canvas,
          fontFamily: font,
          padding: "24px 12px",
        }}
      >
        <Preview useTitleTag={false}>{preview}</Preview>
        <Container style={{ maxWidth: 560 }}>
          <Section data-skip-in-text="true" style={{ padding: "0 4px 12px" }}>
            <Company name={mail.companyName} logo={mail.brand.logo} />
          </Section>
          <Section
            className="card"
            style={{
              backgroundColor: colors.surface,
              border: `1px solid ${colors.line}`,
              borderRadius: 12,
              borderCollapse: "separate",
              padding: "32px 28px 24px",
            }}
          >
            <Heading as="h1">{heading}</Heading>
            <Paragraph>{words.mail.hello(mail.candidateName)}</Paragraph>
            {children}
            <Sender mail={mail} words={words} />
            {footer}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

function Company({ name, logo }: { name: string; logo: string | null }) {
  const style = { color: colors.ink, fontSize: 16, fontWeight: 600 };
  return logo ? (
    <Img
      src={logo}
      alt={name}
      height="40"
      className="ink"
      style={{ ...style, maxWidth: 240, objectFit: "contain" }}
    />
  ) : (
    <Text className="ink" style={{ ...style, lineHeight: "24px", margin: 0 }}>
      {name}
    </Text>
  );
}

/** Whom to ask, and on whose behalf the mail was sent. */
function Sender({
  mail,
  words: { mail: says },
}: {
  mail: LetterFacts;
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
            <TextLink mail={mail} href={`mailto:${email}`}>
              {email}
            </TextLink>,
          )}
        />
      </Paragraph>
      <Small>{says.sentTo(mail.candidateEmail, mail.companyName)}</Small>
    </>
  );
}
