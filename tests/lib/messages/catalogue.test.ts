import { expect, test } from "vitest";
import { en } from "@/lib/messages/en";
import { loadMessages } from "@/lib/messages/load";
import { saidBy } from "../../support/messages";
import {
  defaultLocale,
  localeOf,
  locales,
  preferredLocale,
  wantedLocale,
} from "@/lib/messages/locales";

/** Entries in which two languages may agree. */
const sameInAll = [
  "shared.time",
  "consents.recording.no",
  "consents.keeping.no",
  "camera.nameless",
  "yourData.page.size",
];

test.each(locales)("every entry of %s says something", async (locale) => {
  for (const [path, text] of saidBy(await loadMessages(locale))) {
    expect(text.trim(), path).not.toBe("");
    expect(text, path).not.toMatch(/undefined|NaN|\[object|Invalid/);
  }
});

test.each(locales)(
  "M2.21 no sentence of %s ends twice where it ends with a name that has a full stop",
  async (locale) => {
    const said = saidBy(await loadMessages(locale), "", "Acme Inc.");
    expect(said.filter(([, text]) => text.includes("Inc."))).not.toEqual([]);
    for (const [path, text] of said) expect(text, path).not.toMatch(/\.\./);
  },
);

test.each(locales)(
  "%s has as many steps in every list as English, and sets in the same things",
  async (locale) => {
    const said = saidBy(await loadMessages(locale));
    const english = new Map(saidBy(en));
    expect(said.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of said)
      expect(insertionsOf(text), path).toEqual(
        insertionsOf(english.get(path) ?? ""),
      );
  },
);

test.each(locales.filter((locale) => locale !== defaultLocale))(
  "%s repeats no English text",
  async (locale) => {
    const english = new Map(saidBy(en));
    const repeated = saidBy(await loadMessages(locale))
      .filter(([path, text]) => english.get(path) === text)
      .map(([path]) => path);
    expect(repeated.filter((path) => !sameInAll.includes(path))).toEqual([]);
  },
);

test("Spanish says tú to its reader, never usted", async () => {
  const formal = /\b(usted(es)?|vosotros|su|le)\b/i;
  for (const [path, text] of saidBy(await loadMessages("es")))
    expect(text, path).not.toMatch(formal);
});

/** Where a camera is spoken of: to who has one, or as of what is not needed. */
const ofCamera = [
  /\.video\b/,
  /^(camera\.(picture|camera|black)|check\.(seen|notSeen|notSeeable))$/,
  /^watch\.faults\.BLACK$/,
  /^(welcome|ready)\.forms\.writing\./,
  /^consents\.texts\.\w+\.writing$/,
  /^accommodations\.audioOnly$/,
  // Nothing was granted yet.
  /^beforehand$/,
];

test.each(locales)(
  "%s speaks of a camera and a picture only to those who answer with one",
  async (locale) => {
    const found = saidBy(await loadMessages(locale))
      .filter(([path]) => !ofCamera.some((one) => one.test(path)))
      .filter(([, text]) =>
        /camera|cámara|\bvideo|\b(face|cara)\b|(?<!no )picture|(?<!sin )imagen/i.test(
          text,
        ),
      );
    expect(found).toEqual([]);
  },
);

test.each([
  ["en", 1, "Acme has received your answer for Welder."],
  ["en", 2, "Acme has received both answers for Welder."],
  ["en", 5, "Acme has received all 5 answers for Welder."],
  ["es", 1, "Acme ha recibido tu respuesta para el puesto de Welder."],
  ["es", 2, "Acme ha recibido tus dos respuestas para el puesto de Welder."],
  ["es", 5, "Acme ha recibido tus 5 respuestas para el puesto de Welder."],
] as const)(
  "M3.29 in %s the receipt of %d answers is %s",
  async (locale, count, text) => {
    const { submitted } = await loadMessages(locale);
    expect(submitted.intro("Acme", count, "Welder")).toContain(text);
  },
);

test.each([
  ["es-MX,es;q=0.9,en;q=0.8", "es"],
  ["fr-FR,en;q=0.5", "en"],
  ["fr-FR", null],
  [null, null],
] as const)("a browser that asks for %s wants %s", (header, locale) => {
  expect(wantedLocale(header)).toBe(locale);
  expect(preferredLocale(header)).toBe(locale ?? defaultLocale);
});

test("a language that we do not speak is answered in English", () => {
  expect(localeOf("es")).toBe("es");
  for (const unknown of ["xx", "", undefined, "toString", ["es"]])
    expect(localeOf(unknown)).toBe("en");
});

/** What was set in: names, and counts however they are grouped. */
function insertionsOf(text: string): string[] {
  const found = text.match(/Acme|Welder|4[.,]?[123]0[123]/g) ?? [];
  return [...new Set(found.map((one) => one.replace(/[.,]/, "")))].sort();
}
