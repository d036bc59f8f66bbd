import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { listCandidates } from "@/lib/candidates/queries";
import { listInterviews } from "@/lib/interviews/queries";
import { searchable, tellingPart } from "@/lib/lists/search-text";
import { plainSpelling } from "@/lib/fold";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate, makeInterview } from "../../support/make";
import { change } from "@/tests/support/rows";

test.each([
  ["zanele.jorgensen501@gmail.com", "ensen501@"],
  ["zanele.jorgensen501@gm", "ensen501@"],
  ["zanele@", "zanele@"],
  ["info@acme.example", "info@acme.example"],
  ["ann@gmail.com", "ann@gmail.com"],
  ["@gmail.com", "@gmail.com"],
  ["zanele", "zanele"],
])("%s is looked for by %s", (word, part) => {
  expect(tellingPart(word)).toBe(part);
});

test.each([
  ["Straße", "strasse"],
  ["Strasse", "straße"],
  ["Lærke Sørensen", "laerke sorensen"],
  ["Œuvrard", "oeuvrard"],
  ["Łukasz Đorđević", "lukasz dordevic"],
  ["Þóra Guðmundsdóttir", "thora gudmundsdottir"],
  ["Işıl", "isil"],
  ["王小明", "小明"],
  ["王小明", "明"],
  ["王小明", "王小"],
  ["欧阳小明", "阳小明"],
  ["たなか さくら", "くら"],
  ["Kim O’Brien", "O'Brien"],
  ["Kim O'Brien", "o’brien"],
  ["Kim O´Brien", "O`Brien"],
  ["Kim O’Brien", "obrien"],
  ["Kim OBrien", "O'Brien"],
  ["Sinéad NíʼShé", "ni'she"],
  ["Jean‑Luc Picard", "Jean-Luc"],
  ["Jean–Luc Picard", "jean-luc picard"],
  ["Jean-Luc Picard", "Jean\u2010Luc"],
  ["Jean-Luc Picard", "jean luc"],
  ["Gal·la Puig", "galla"],
  ["Ja\u00ADne\u200B Doe", "jane"],
  ["مریم رضایی", "مری\u200Cم"],
])("%s is found by %s", async (name, typed) => {
  const actor = await makeActor();
  await makeCandidate(actor, { name });
  await makeCandidate(actor, { name: "Somebody Else" });
  const { rows } = await listCandidates(actor, { q: typed });
  expect(rows.map((row) => row.name)).toEqual([name]);
});

test("two letters of two names in a row find neither", async () => {
  const actor = await makeActor();
  await makeCandidate(actor, { name: "王小 明华" });
  expect((await listCandidates(actor, { q: "小明" })).rows).toEqual([]);
});

test("M2.3 an address with an international domain is found as it was typed", async () => {
  const actor = await makeActor();
  const email = "kim@xn--mnchen-3ya.example";
  await makeCandidate(actor, { name: "Kim", email });
  const { rows } = await listCandidates(actor, { q: "kim@münchen.example" });
  expect(rows.map((row) => row.email)).toEqual([email]);
});

test("M2.5 the migration spells signs in the names that were there as the application does", async () => {
  const actor = await makeActor();
  const names = [
    "Kim O’Brien",
    "Kim O'Brien",
    "Kim O´Brién ßæ",
    "Kim O` Brien ' X",
    "Jean\u2011Luc Picard",
    "Jean–Luc — Picard",
    "Gal·la Puig",
    "ゴ・ビ 欧阳小明",
    "Ada\u200B Love\u00ADlace",
    "Ada Lovelace",
  ];
  for (const name of names) {
    const { id, email } = await makeCandidate(actor, { name });
    await makeInterview(actor, { candidateId: id });
    await change.candidate(id, { searchText: spelledBefore(name, email) });
  }
  for (const statement of migrated("_plain_signs"))
    await db.$executeRawUnsafe(statement);
  const candidates = await db.candidate.findMany({
    where: { organizationId: actor.organizationId },
    select: { name: true, email: true, searchText: true },
  });
  for (const { name, email, searchText } of candidates)
    expect(searchText).toBe(searchable(name, email));
  expect((await listInterviews(actor, { q: "o'brien" })).rows).toHaveLength(3);
});

test("the migration spells the names that were there as the application spells new ones", async () => {
  const actor = await makeActor();
  const names = [
    "Łukasz Straße",
    "Þóra Æblesen",
    "王小明 欧阳小明",
    "明",
    "\u{20000}\u{20001}明",
    "さくら Œ",
    "Ada Lovelace",
  ];
  for (const name of names) {
    const { id } = await makeCandidate(actor, { name });
    await makeInterview(actor, { candidateId: id });
    const before = `${name} `
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase();
    await change.candidate(id, { searchText: before.trim() });
  }
  for (const statement of migrated("_declined_and_names"))
    await db.$executeRawUnsafe(statement);
  const candidates = await db.candidate.findMany({
    where: { organizationId: actor.organizationId },
    select: { name: true, searchText: true },
  });
  for (const { name, searchText } of candidates)
    expect(searchText).toBe(searchable(name));
  expect((await listInterviews(actor, { q: "小明" })).rows).toHaveLength(1);
});

/** As the application spelled a name for searching before apostrophes and dashes were looked at. */
function spelledBefore(name: string, email: string): string {
  const inner = searchable(name).split(plainSpelling(name))[1] ?? "";
  const signs = `${name} ${email}`
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace("ß", "ss")
    .replace("æ", "ae")
    .replace(/\s+/g, " ")
    .trim();
  return signs + inner;
}

/** What a migration does to candidates that were there. */
function migrated(ending: string): string[] {
  const folder = readdirSync("prisma/migrations").find((name) =>
    name.endsWith(ending),
  );
  return readFileSync(`prisma/migrations/${folder}/migration.sql`, "utf8")
    .split(/;\n/)
    .filter((statement) => statement.includes('UPDATE "Candidate"'));
}
