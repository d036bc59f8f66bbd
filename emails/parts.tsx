import { createElement, Fragment, type ReactNode } from "react";
import {
  Button,
  Heading as BaseHeading,
  Img,
  Link,
  Section,
  Text,
} from "react-email";
import type { Messages } from "@/lib/messages/en";
import { colors, lookOf, type Branded } from "./look";

export function Heading({
  as = "h2",
  children,
}: {
  as?: "h1" | "h2";
  children: ReactNode;
}) {
  const isTitle = as === "h1";
  return (
    <BaseHeading
      as={as}
      className="ink"
      style={{
        color: colors.ink,
        fontSize: isTitle ? 26 : 17,
        fontWeight: 650,
        letterSpacing: isTitle ? "-0.02em" : "-0.01em",
        lineHeight: isTitle ? "32px" : "24px",
        margin: isTitle ? "0 0 20px" : "28px 0 8px",
      }}
    >
      {children}
    </BaseHeading>
  );
}

export function Paragraph({
  keepLines = false,
  children,
}: {
  keepLines?: boolean;
  children: ReactNode;
}) {
  const lines =
    keepLines && typeof children === "string" ? children.split("\n") : null;
  return (
    <Text
      className="body"
      dir={keepLines ? "auto" : undefined}
      style={{ ...running, margin: "0 0 12px", color: colors.body }}
    >
      {lines
        ? lines.flatMap((line, index) =>
            index === 0 ? [line] : [<br key={index} />, line],
          )
        : children}
    </Text>
  );
}

export function Small({
  skipInText = false,
  children,
}: {
  skipInText?: boolean;
  children: ReactNode;
}) {
  return (
    <Text
      className="muted"
      data-skip-in-text={skipInText || undefined}
      style={{ ...small, margin: "16px 0 0", wordBreak: "break-word" }}
    >
      {children}
    </Text>
  );
}

/** A sentence that a language put together from text and elements. */
export function Sentence({ of }: { of: ReactNode[] }) {
  return createElement(Fragment, null, ...of);
}

/** A person's own words, set apart so that they read as such. */
export function Quote({
  by,
  mail,
  children,
}: {
  by: string;
  mail: Branded;
  children: string;
}) {
  return (
    <Section
      className="quote"
      style={{
        borderLeft: `3px solid ${lookOf(mail).accent}`,
        margin: "20px 0",
        padding: "2px 0 2px 16px",
      }}
    >
      <Paragraph keepLines>{children}</Paragraph>
      <Text className="muted" dir="auto" style={{ ...small, margin: 0 }}>
        {by}
      </Text>
    </Section>
  );
}

export function Facts({ rows }: { rows: [label: string, value: string][] }) {
  return (
    <Section
      className="facts"
      style={{
        backgroundColor: colors.sunken,
        borderRadius: 8,
        margin: "20px 0 24px",
        padding: "10px 16px",
      }}
    >
      {rows.map(([label, value]) => (
        <Text
          key={label}
          className="ink"
          style={{
            ...running,
            color: colors.ink,
            margin: "6px 0",
            paddingLeft: labelWidth,
            textIndent: -labelWidth,
          }}
        >
          <span
            className="muted"
            style={{
              color: colors.muted,
              display: "inline-block",
              fontSize: 13,
              textIndent: 0,
              width: labelWidth,
            }}
          >
            {`${label}: `}
          </span>
          <bdi>{value}</bdi>
        </Text>
      ))}
    </Section>
  );
}

/** The way to the candidate's page, as a button and as text. */
export function InterviewLink({
  mail,
  href,
  label,
  words,
}: {
  mail: Branded;
  href: string;
  label: string;
  words: Messages;
}) {
  const look = lookOf(mail);
  return (
    <>
      <Button
        href={href}
        className="button"
        style={{
          backgroundColor: look.accent,
          border: `1px solid ${look.line}`,
          borderRadius: 8,
          color: look.onAccent,
          fontSize: 16,
          fontWeight: 600,
          padding: "13px 23px",
        }}
      >
        {label}
      </Button>
      <Small skipInText>
        {words.mail.copyLink}
        <br />
        <TextLink mail={mail} href={href} />
      </Small>
    </>
  );
}

export function TextLink({
  href,
  mail,
  children = href,
}: {
  href: string;
  mail: Branded;
  children?: string;
}) {
  return (
    <Link
      href={href}
      className="link"
      style={{
        color: lookOf(mail).link,
        wordBreak: href === children ? "break-all" : "normal",
      }}
    >
      {children}
    </Link>
  );
}

/** Tells that the mail was opened, as far as an image can. A preview has none. */
export function Pixel({ address }: { address?: string | undefined }) {
  if (!address) return null;
  return (
    <Img
      src={address}
      alt=""
      width="1"
      height="1"
      style={{ display: "block", height: 1, width: 1 }}
    />
  );
}

export function List({
  items,
  ordered = false,
}: {
  items: string[];
  ordered?: boolean;
}) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag
      className="body"
      style={{
        ...running,
        color: colors.body,
        margin: "0 0 12px",
        paddingLeft: 22,
      }}
    >
      {items.map((item) => (
        <li key={item} style={{ margin: "0 0 6px", paddingLeft: 4 }}>
          {item}
        </li>
      ))}
    </Tag>
  );
}

const labelWidth = 84;
const small = { color: colors.muted, fontSize: 13, lineHeight: "20px" };
const running = { fontSize: 16, lineHeight: "25px" };
