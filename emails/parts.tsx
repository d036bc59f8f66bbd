import { createElement, Fragment, type ReactNode } from "react";
import {
  Body,
  Button,
  Container,
  Head,
  Heading as BaseHeading,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from "react-email";
import { directionOf, type Locale } from "@/lib/messages/locales";
import { colors, font, type Look } from "./look";

/** What every mail of the product is made of. Styles are inline for the mail programs that know nothing else. */
export function Frame({
  locale,
  title,
  preview,
  company,
  logo,
  look,
  children,
}: {
  locale: Locale;
  title: string;
  preview: string;
  company: string;
  /** Full address of an image to stand for the company's name. */
  logo: string | null;
  look: Look;
  children: ReactNode;
}) {
  return (
    <Html lang={locale} dir={directionOf(locale)}>
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{look.darkMode}</style>
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
            {logo ? (
              <Img
                src={logo}
                alt={company}
                height="40"
                className="ink"
                style={{
                  color: colors.ink,
                  fontSize: 16,
                  fontWeight: 600,
                  maxWidth: 240,
                  objectFit: "contain",
                }}
              />
            ) : (
              <Text
                className="ink"
                style={{
                  color: colors.ink,
                  fontSize: 16,
                  fontWeight: 600,
                  lineHeight: "24px",
                  margin: 0,
                }}
              >
                {company}
              </Text>
            )}
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
            {children}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

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
      style={{
        color: colors.muted,
        fontSize: 13,
        lineHeight: "20px",
        margin: "16px 0 0",
        wordBreak: "break-word",
      }}
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
  look,
  children,
}: {
  by: string;
  look: Look;
  children: string;
}) {
  return (
    <Section
      className="quote"
      style={{
        borderLeft: `3px solid ${look.accent}`,
        margin: "20px 0",
        padding: "2px 0 2px 16px",
      }}
    >
      <Paragraph keepLines>{children}</Paragraph>
      <Text
        className="muted"
        dir="auto"
        style={{
          color: colors.muted,
          fontSize: 13,
          lineHeight: "20px",
          margin: 0,
        }}
      >
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

export function ActionButton({
  href,
  look,
  children,
}: {
  href: string;
  look: Look;
  children: string;
}) {
  return (
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
      {children}
    </Button>
  );
}

export function TextLink({
  href,
  look,
  children = href,
}: {
  href: string;
  look: Look;
  children?: string;
}) {
  return (
    <Link
      href={href}
      className="link"
      style={{
        color: look.link,
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
const running = { fontSize: 16, lineHeight: "25px" };
