import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { listCandidates } from "@/lib/candidates/queries";
import { searchable, tellingPart } from "@/lib/candidates/search";
import { db } from "@/tests/support/db";
import { listInterviews } from "@/lib/interviews/queries";
import { makeActor, makeCandidate, makeInterview } from "../../support/make";

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
    await db.candidate.update({
      where: { id },
      data: { searchText: before.trim() },
    });
  }
  for (const statement of namesMigration())
    await db.$executeRawUnsafe(statement);
  const candidates = await db.candidate.findMany({
    where: { organizationId: actor.organizationId },
    select: { name: true, searchText: true },
  });
  for (const { name, searchText } of candidates)
    expect(searchText).toBe(searchable(name));
  expect((await listInterviews(actor, { q: "小明" })).rows).toHaveLength(1);
});

/** What the migration does to candidates that were there. */
function namesMigration(): string[] {
  const folder = readdirSync("prisma/migrations").find((name) =>
    name.endsWith("_declined_and_names"),
  );
  return readFileSync(`prisma/migrations/${folder}/migration.sql`, "utf8")
    .split(/;\n/)
    .filter((statement) => statement.includes('UPDATE "Candidate"'));
}
