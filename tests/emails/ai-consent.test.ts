import { expect, test } from "vitest";
import type { AiConsentMail } from "@/emails/ai-consent";
import { renderEmail } from "@/lib/invitations/render";
import { locales } from "@/lib/messages/locales";

const mail: AiConsentMail = {
  kind: "AI_CONSENT",
  locale: "en",
  candidateName: "Ada Lovelace",
  candidateEmail: "ada@example.com",
  companyName: "Acme Inc.",
  jobTitle: "Engineer",
  recruiter: { name: "Rita Recruiter", email: "rita@acme.example" },
  link: "http://localhost:3000/i/token",
  brand: { colors: null, logo: null },
};

test.each(locales)(
  "M1.12, E10: the email that asks about AI has its one link in HTML and in text, in %s",
  async (locale) => {
    const { html, text, subject } = await renderEmail({ ...mail, locale });
    const targets = [...html.matchAll(/href="(http[^"]+)"/g)].map(
      ([, to]) => to,
    );
    expect(targets).toEqual([mail.link, mail.link]);
    expect(text.match(/http\S+/g)).toEqual([mail.link]);
    for (const words of ["Acme Inc.", "Engineer", "Rita Recruiter"])
      for (const part of [html, text]) expect(part).toContain(words);
    expect(subject).toMatch(/\b(AI|IA)\b/);
    // M2.21: the footer ends with the company's name.
    for (const part of [html, text]) expect(part).not.toContain("Inc..");
  },
);
