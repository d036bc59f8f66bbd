import { expect, test } from "vitest";
import type { ChangeDecidedMail } from "@/emails/change-decided";
import { renderEmail } from "@/lib/invitations/render";
import { locales } from "@/lib/messages/locales";

const mail: ChangeDecidedMail = {
  locale: "en",
  kind: "CHANGE_DECIDED",
  candidateName: "Ada Lovelace",
  candidateEmail: "ada@example.com",
  companyName: "Acme",
  jobTitle: "Engineer",
  questions: 5,
  seconds: 1080,
  deadlineAt: new Date("2026-11-29T16:00:00Z"),
  timeZone: "Europe/Berlin",
  answered: 1,
  answerForm: "writing",
  hasRetakes: true,
  note: "",
  instructions: "",
  recruiter: { name: "Rita Recruiter", email: "rita@acme.example" },
  link: "http://localhost:3000/i/token",
  brand: { colors: null, logo: null },
  decision: { outcome: "declined", granted: [], extraTakes: 0, reply: "Sorry" },
};

test.each(locales)(
  "a request that was declined promises in %s what holds for those who write, too",
  async (locale) => {
    const { text } = await renderEmail({ ...mail, locale });
    expect(text).toMatch(
      /your answers are saved|tus respuestas están guardadas/,
    );
    expect(text).not.toMatch(/record|grab/);
  },
);
