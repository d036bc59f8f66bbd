import { expect, it } from "vitest";
import { check } from "@/tests/check/tree";

it("refuses each unwanted word in what people read, and says where it is", async () => {
  const { passed, output } = await check("words", {
    "components/text.tsx": `export const One = () => (\n  <p>\n    We sent a\n    mail.\n  </p>\n);\n`,
    "components/label.tsx": `export const One = () => <img alt="Your mail" />;\n`,
    "app/one/page.tsx": `export const metadata = { title: "Mail" };\n`,
    "lib/jobs/one.ts":
      "export const one = (n: number) => `${n} mails: ${n} cannot be done now.`;\n",
    "lib/messages/en.ts": `export const en = { title: "Your interview is handed in" };\n`,
    "emails/one.tsx": `export const One = () => <p>The interview goes\n  on.</p>;\n`,
    "scripts/one.ts": `console.log("It starts by itself.");\n`,
    "README.md": "# One\n\nThey do not belong\ntogether.\n",
    "docs/one.md": "The counter stands at 2.\n",
    ".env.example": "# The server\n# for e-mail.\n",
  });
  expect(passed).toBe(false);
  expect(output.split("\n").map((line) => line.split(" is never")[0])).toEqual([
    `.env.example:2: "e-mail"`,
    `README.md:3: "do not belong together"`,
    `app/one/page.tsx:1: "Mail"`,
    `components/label.tsx:1: "mail"`,
    `components/text.tsx:4: "mail"`,
    `docs/one.md:1: "stands at"`,
    `emails/one.tsx:1: "goes on"`,
    `lib/jobs/one.ts:1: "mails"`,
    `lib/jobs/one.ts:1: "cannot be done now"`,
    `lib/messages/en.ts:1: "handed in"`,
    `scripts/one.ts:1: "by itself"`,
  ]);
});

it("looks at no identifiers, comments, SQL or code", async () => {
  expect(
    await check("words", {
      "lib/jobs/one.tsx": `import { mail } from "@/lib/jobs/mail";

// The mail goes on by itself.
type Kind = "mail" | "Mail sent";
export const kind: Kind = mail(
  // Web mail shows it.
  "Mail-Header",
);
export const at = { mail: "mail", href: "mailto:someone@mail.example" };
export const rows = sql\`SELECT mail FROM "Mail" mail\`;
export const One = () => <p className="mail at once">Emails</p>;
function sql(_text: TemplateStringsArray) {}
`,
      "README.md":
        "# One\n\nRun `npm run faults mail`, see [it](docs/mail.md).\n\n```sh\nnpm start # mail\n```\n",
      ".env.example": "# The server.\nSMTP_URL=smtp://mail.example.com mail\n",
    }),
  ).toMatchObject({ passed: true, output: "" });
});
