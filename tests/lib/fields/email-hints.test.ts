import { expect, test } from "vitest";
import { likelyEmail } from "@/lib/fields/email-hints";

test.each([
  ["ada@gmial.com", "ada@gmail.com"],
  ["ada@gmal.com", "ada@gmail.com"],
  ["ada@gmail.co", "ada@gmail.com"],
  ["ada@gmail.con", "ada@gmail.com"],
  ["ada@hotnail.com", "ada@hotmail.com"],
  ["ada@outlok.com", "ada@outlook.com"],
  ["ada@yaho.com", "ada@yahoo.com"],
  ["ada@iclould.com", "ada@icloud.com"],
  ["ada.love+job@gmial.com", "ada.love+job@gmail.com"],
  ["ada@analytical-engines.con", "ada@analytical-engines.com"],
])("F11: %s was probably meant to be %s", (typed, meant) => {
  expect(likelyEmail(typed)).toBe(meant);
});

test.each([
  "ada@gmail.com",
  "ada@mail.com",
  "ada@ymail.com",
  "ada@gmx.at",
  "ada@hotmail.co.uk",
  "ada@analytical-engines.com",
  "ada@company.co",
  "ada@münchen.de",
  "not an address",
  "@gmial.com",
])("F11: %s is left alone", (typed) => {
  expect(likelyEmail(typed)).toBeNull();
});
