import { expect, test } from "vitest";
import type { WithdrawalMail } from "@/emails/withdrawal";
import { renderEmail } from "@/lib/invitations/render";
import { locales } from "@/lib/messages/locales";

const mail: WithdrawalMail = {
  kind: "WITHDRAWAL",
  locale: "en",
  candidateName: "Ada Lovelace",
  candidateEmail: "ada@example.com",
  companyName: "Acme",
  jobTitle: "Engineer",
  recruiter: { name: "Rita Recruiter", email: "rita@acme.example" },
  withdrawLink: "http://localhost:3000/i/withdraw/token",
  undoDays: 7,
  brand: { colors: null, logo: null },
};

test.each(locales)(
  "E10: the mail about withdrawing has its one link in HTML and in text, in %s",
  async (locale) => {
    const { html, text } = await renderEmail({ ...mail, locale });
    const targets = [...html.matchAll(/href="(http[^"]+)"/g)].map(
      ([, to]) => to,
    );
    expect(targets).toEqual([mail.withdrawLink, mail.withdrawLink]);
    expect(text.match(/http\S+/g)).toEqual([mail.withdrawLink]);
    for (const words of ["Acme", "Engineer", "Ada Lovelace", "Rita Recruiter"])
      for (const part of [html, text]) expect(part).toContain(words);
  },
);

test("E10: it shows inserted text as text", async () => {
  const attack = `"><img src=x onerror=alert(1)>`;
  const { html } = await renderEmail({
    ...mail,
    candidateName: attack,
    companyName: attack,
    jobTitle: attack,
  });
  expect(html).not.toContain(attack);
});
