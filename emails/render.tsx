import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import type { Messages } from "@/lib/messages/en";
import { loadMessages } from "@/lib/messages/load";
import type { Locale } from "@/lib/messages/locales";
import { subjectOf } from "./subject";

/** Any email to a candidate, in its language. */
export async function renderLetter<
  Mail extends Parameters<typeof subjectOf>[0] & { locale: Locale },
>(
  Letter: (from: { mail: Mail; words: Messages }) => ReactElement,
  mail: Mail,
): Promise<{ subject: string; html: string; text: string }> {
  const words = await loadMessages(mail.locale);
  const html = await render(<Letter mail={mail} words={words} />);
  const text = toPlainText(html, { selectors: plainly });
  return { subject: subjectOf(mail, words), html, text };
}

const plainly = [
  { selector: "h1", options: { uppercase: false } },
  { selector: "h2", options: { uppercase: false } },
];
