import { simpleParser } from "mailparser";
import nodemailer from "nodemailer";
import { expect, test } from "vitest";
import type { InvitationMail } from "@/emails/invitation";
import { formatDeadline } from "@/lib/format";
import { renderEmail } from "@/lib/invitations/render";
import { locales } from "@/lib/messages/locales";

const link = `http://localhost:3000/i/k1.${"a".repeat(22)}.${"b-_".repeat(14)}c`;
const mail: InvitationMail = {
  locale: "en",
  kind: "FIRST",
  candidateName: "Ada Lovelace",
  candidateEmail: "ada@example.com",
  companyName: "Acme",
  jobTitle: "Engineer",
  questions: 5,
  seconds: 1080,
  deadlineAt: new Date("2026-11-29T16:00:00Z"),
  timeZone: "Europe/Berlin",
  answered: 0,
  answerForm: "video",
  hasRetakes: true,
  note: "Looking forward!",
  instructions: "Answer in English.\n\nNo slides needed.",
  recruiter: { name: "Rita Recruiter", email: "rita@acme.example" },
  link,
  brand: { colors: null, logo: null },
  pixel: "http://localhost:3000/api/opened/token",
};
const kinds = ["FIRST", "RESEND", "REMINDER"] as const;

test.each(kinds)(
  "F4: %s says everything that a candidate needs to know, in HTML and in text",
  async (kind) => {
    const { html, text } = await parsed({ ...mail, kind });
    for (const words of [
      "Acme",
      "Engineer",
      "Ada Lovelace",
      "5 questions",
      "about 18 minutes",
      formatDeadline(mail.deadlineAt, mail.timeZone),
      "Looking forward!",
      "What to expect",
      "No slides needed.",
      "webcam",
      "microphone",
      "Chrome, Edge, Firefox or Safari",
      "Can I stop and come back?",
      "Rita Recruiter",
      "rita@acme.example",
    ]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
  },
);

test.each(kinds)(
  "E10: %s has one and the same link as button, as text and in the text part",
  async (kind) => {
    const { html, text } = await parsed({ ...mail, kind });
    const targets = [...html.matchAll(/href="(http[^"]+)"/g)].map(
      ([, to]) => to,
    );
    expect(targets).toEqual([link, link]);
    expect(html).toContain(`>${link}<`);
    expect(text.match(/http\S+/g)).toEqual([link]);
  },
);

test.each(kinds)(
  "E10: %s shows inserted text as text, whatever it contains",
  async (kind) => {
    const attacks = [
      `<script>alert(1)</script>`,
      `"><img src=x onerror=alert(1)>`,
      `</title></style><iframe src=//evil.example>`,
      `<a href="https://evil.example">Click</a>`,
      `' onmouseover='alert(1)`,
      `<!--[if mso]><b>mso</b><![endif]-->`,
    ];
    for (const attack of attacks) {
      const { html, text, subject } = await parsed({
        ...mail,
        kind,
        candidateName: attack,
        candidateEmail: attack,
        companyName: attack,
        jobTitle: attack,
        note: attack,
        instructions: attack,
        recruiter: { name: attack, email: attack },
      });
      expect(html).not.toContain(attack);
      expect(html).not.toMatch(
        /<script|<iframe|<img src=x|<a href="https:\/\/evil/,
      );
      const bare = html.replace(/"[^"]*"/g, '""');
      expect(bare).not.toMatch(/<[^>]*\son\w+=/);
      expect(text).toContain(attack);
      expect(subject).toContain(attack);
    }
  },
);

test.each(locales)(
  "in %s the recruiter's note follows the greeting, before anything of ours",
  async (locale) => {
    const { text } = await parsed({ ...mail, locale, note: "My own words." });
    expect(text).toMatch(/Ada Lovelace[,:]\s+My own words\.\s+\S* ?Rita/);
  },
);

test("lines of the note and the instructions stay lines", async () => {
  const { text } = await parsed({ ...mail, note: "One.\nTwo." });
  expect(text).toContain("One.\nTwo.");
  expect(text).toContain("Answer in English.\n\nNo slides needed.");
});

test("without note, instructions and pixel nothing is left empty", async () => {
  const { pixel: _pixel, ...rest } = mail;
  const { html, text } = await parsed({ ...rest, note: "", instructions: "" });
  expect(html).not.toContain("<img");
  expect(text).not.toContain("Instructions from");
  expect(text).not.toMatch(/\n{4}/);
});

test.each(["RESEND", "REMINDER"] as const)(
  "%s says how far those are who have started",
  async (kind) => {
    const { text } = await parsed({
      ...mail,
      kind,
      answered: 2,
    });
    expect(text).toContain("You’ve answered 2 of 5 questions");
    const before = await parsed({ ...mail, kind });
    expect(before.text).not.toContain("You’ve answered");
    expect(before.text).not.toContain("answers you’ve already given");
  },
);

test.each(
  kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const)),
)(
  "%s in %s asks nobody for a camera who answers without one, and writers for no microphone",
  async (kind, locale) => {
    const { text: sound, subject } = await parsed({
      ...mail,
      kind,
      locale,
      answerForm: "sound",
    });
    expect(subject).not.toMatch(/video/i);
    expect(sound).not.toMatch(/camera|cámara|video|watch/i);
    expect(sound).toMatch(/microphone|micrófono/);
    const { text: writing } = await parsed({
      ...mail,
      kind,
      locale,
      answerForm: "writing",
    });
    expect(writing).not.toMatch(
      /camera|cámara|video|watch|microphone|micrófono/i,
    );
    expect(writing).toMatch(/write your answers|escribes? tus respuestas/i);
    expect(writing).toMatch(/record an answer instead|grabarla/);
  },
);

test("E11: an automatic reminder has a link to stop further ones, in HTML and in text", async () => {
  const stopLink = "http://localhost:3000/i/stop/token";
  const { html, text } = await parsed({ ...mail, kind: "REMINDER", stopLink });
  expect(html).toContain(`href="${stopLink}"`);
  expect(text).toContain("Stop reminders");
  expect(text.match(/http[^\s\])]+/g)).toEqual([link, stopLink]);
});

test("retakes are promised only where there are some", async () => {
  const { text } = await parsed({ ...mail, hasRetakes: false });
  expect(text).not.toContain("record again");
});

test("nothing is loaded but the pixel", async () => {
  const { html } = await parsed(mail);
  const loaded = [...html.matchAll(/(?:src|url\()\s*=?\s*"?([^")\s>]+)/g)];
  expect(loaded.map(([, address]) => address)).toEqual([mail.pixel]);
});

test("the organization's colours stand in for ours, and its logo for its name", async () => {
  const logo = "https://example.com/api/logos/x.png";
  const colors = {
    accent: "#aa0011",
    onAccent: "#fffffe",
    line: { light: "#aa0000", dark: "#bb0022" },
    ink: { light: "#990000", dark: "#ffaaaa" },
  };
  const { html, text } = await parsed({ ...mail, brand: { colors, logo } });
  expect(html).toMatch(
    /<img[^>]*alt="Acme"[^>]*src="https:\/\/example.com\/api\/logos\/x.png"/,
  );
  for (const color of [
    "#aa0011",
    "#fffffe",
    "#aa0000",
    "#bb0022",
    "#990000",
    "#ffaaaa",
  ])
    expect(html).toContain(color);
  for (const own of ["#2a56d4", "#3b68e0", "#2450c8", "#92b2ff"])
    expect(html).not.toContain(own);
  expect(text).not.toContain(logo);
});
test.each(kinds)(
  "%s in Spanish says the same in Spanish only, with the same link",
  async (kind) => {
    const { html, text, subject } = await parsed({
      ...mail,
      kind,
      locale: "es",
      instructions: "",
    });
    for (const words of [
      "Acme",
      "Ada Lovelace",
      "5 preguntas",
      "alrededor de 18 minutos",
      "domingo 29 de noviembre de 2026, 17:00 (hora de Europa central)",
      "Cómo será",
      "¿Puedo parar y volver?",
      "Rita Recruiter",
    ]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
    expect(html).toMatch(/<html[^>]* lang="es"/);
    expect(html).toMatch(/<html[^>]* dir="ltr"/);
    expect(subject).toMatch(/ntrevista (en video )?para Engineer en Acme/);
    expect(text.match(/http\S+/g)).toEqual([link]);
    const english = await parsed({ ...mail, kind, instructions: "" });
    const sentences = linesOf(english.text).filter(
      (line) => !line.includes(mail.note) && !line.startsWith("http"),
    );
    expect(linesOf(text).filter((line) => sentences.includes(line))).toEqual([
      "Rita Recruiter, Acme",
    ]);
  },
);

test.each(locales)(
  "while the deadline waits for an answer no mail in %s names it",
  async (locale) => {
    for (const kind of kinds) {
      const { html, text } = await parsed({
        ...mail,
        locale,
        kind,
        isPaused: true,
      });
      for (const part of [html, text])
        expect(part).not.toMatch(/Nov 29|29 de noviembre|null|undefined/);
    }
  },
);

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The mail as a receiving program reads it. */
async function parsed(props: InvitationMail) {
  const { subject, html, text } = await renderEmail(props);
  const transport = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
  });
  const { message } = await transport.sendMail({
    from: "a@example.com",
    to: { name: "", address: "b@example.com" },
    subject,
    html,
    text,
  });
  const read = await simpleParser(message);
  return {
    subject: read.subject ?? "",
    html: read.html || "",
    text: read.text ?? "",
  };
}
