import { expect, test } from "vitest";
import { guessColumns } from "@/lib/portal/imports/columns";
import { readPageNumber } from "@/lib/portal/imports/report";
import { readRow } from "@/lib/portal/imports/rows";

test.each([
  [["Name", "Email"], { name: 0, lastName: null, email: 1 }],
  [["E-Mail", "Vorname", "Nachname"], { name: 1, lastName: 2, email: 0 }],
  [["Name", "Vorname", "E-Mail-Adresse"], { name: 1, lastName: 0, email: 2 }],
  [
    ["Nombre", "Apellidos", "Correo electrónico"],
    { name: 0, lastName: 1, email: 2 },
  ],
  [["Nombre completo", "Correo"], { name: 0, lastName: null, email: 1 }],
  [["Prénom", "Nom", "Courriel"], { name: 0, lastName: 1, email: 2 }],
  [["NOM", "Adresse e-mail"], { name: 0, lastName: null, email: 1 }],
  [
    ["First Name", "Last Name", "E-mail 1 - Value"],
    { name: 0, lastName: 1, email: 2 },
  ],
  [
    ["id", "full_name", "phone", "email_address"],
    { name: 1, lastName: null, email: 3 },
  ],
])("the header %j is understood", (header, expected) => {
  expect(guessColumns([header, header.map(() => "x")])).toEqual({
    hasHeader: true,
    ...expected,
  });
});

test("without a header the columns are told from what is in them", () => {
  expect(
    guessColumns([
      ["17", "ada@example.com", "Ada Lovelace"],
      ["18", "grace@example.com", "Grace Hopper"],
    ]),
  ).toEqual({ hasHeader: false, name: 2, lastName: null, email: 1 });
});

test("a header in another language leaves it to what is below", () => {
  expect(
    guessColumns([
      ["Nimi", "Sähköpostiosoite"],
      ["Aino Aalto", "aino@example.fi"],
    ]),
  ).toEqual({ hasHeader: true, name: 0, lastName: null, email: 1 });
});

test("a list without addresses has no email column", () => {
  expect(
    guessColumns([
      ["Name", "Phone"],
      ["Ada", "123"],
    ]).email,
  ).toBeNull();
});

const mapping = { name: 0, lastName: 1, email: 2 };

test.each([
  [
    ["Ada", "Lovelace", " ADA@Example.com "],
    "Ada Lovelace",
    "ada@example.com",
    "Ada",
  ],
  [["Ada", "", "mailto:ada@example.com"], "Ada", "ada@example.com", null],
  [
    ["A\0da\u0007", "\u202e", "ada@example.com"],
    "Ada",
    "ada@example.com",
    null,
  ],
  [
    ['="Ada"', "'-Lovelace", "ada@example.com\u200B"],
    "Ada -Lovelace",
    "ada@example.com",
    "Ada",
  ],
  [
    ["Ada\n", "  Love\tlace", "ada@example.com"],
    "Ada Love lace",
    "ada@example.com",
    "Ada",
  ],
])(
  "%j makes a candidate by the rules of Add candidate",
  (cells, name, email, firstName) => {
    expect(readRow(cells, mapping)).toEqual({
      name,
      firstName,
      email,
      problem: null,
      hint: null,
    });
  },
);

test.each([
  [["Ada", "", ""], /email address is missing/],
  [["Ada"], /email address is missing/],
  [["", "", "ada@example.com"], /name is missing/],
  [["Ada", "", "ada at example.com"], /valid email/],
  [["a".repeat(101), "", "ada@example.com"], /at most 100/],
])("%j says what is wrong", (cells, problem) => {
  expect(readRow(cells, mapping).problem).toMatch(problem);
});

test.each([
  [undefined, 1],
  ["3", 3],
  ["1e300", 1],
  ["-1", 1],
  ["9999999", 1],
])("the page %j of a report is page %i", (param, page) => {
  expect(readPageNumber(param)).toBe(page);
});

test("a likely typo is a hint, never a refusal", () => {
  expect(readRow(["Ada", "", "ada@gmial.com"], mapping)).toMatchObject({
    problem: null,
    hint: "Did they mean @gmail.com?",
  });
});
