import { createReadStream, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { selectRecipients } from "@/lib/acts/batches/selection-queries";
import type { Actor } from "@/lib/auth/proof";
import { listCandidates } from "@/lib/candidates/queries";
import type { Encoding } from "@/lib/csv/schema";
import { newId } from "@/lib/new-id";
import { columnLabel } from "@/lib/portal/imports/columns";
import { completeMapping } from "@/lib/portal/imports/mapping";
import { startImport } from "@/lib/portal/imports/mutations";
import {
  findImport,
  listImportRows,
  previewImport,
  readFirstRow,
} from "@/lib/portal/imports/queries";
import { uploadImport } from "@/lib/portal/imports/upload-mutations";
import { makeActor } from "../../../support/make";
import { runTasks } from "../../../support/tasks";

const data = await mkdtemp(join(tmpdir(), "fixtures-"));
vi.stubEnv("DATA_DIR", data);
afterAll(() => rm(data, { recursive: true }));

const fixtures = join(import.meta.dirname, "../../../fixtures/csv");

const ana = ["Ana García", "ana@example.com"];
const kim = ["Kim Lee", "kim@example.com"];

/** Files as people have them, and the candidates that are in them. */
const people: Record<string, string[][]> = {
  "comma-in-title.csv": [
    ["García, Ana", "ana@example.com"],
    ["Ruiz, Luis", "luis@example.com"],
  ],
  "one-row-in-latin-1.csv": [
    ["Åsa Öberg", "asa@example.com"],
    ["Zoë Brontë", "zoe@example.com"],
    ["José Núñez", "jose@example.com"],
    ["Łukasz Żak", "lukasz@example.com"],
  ],
  "linkedin.csv": [ana, ["Kim O’Brien", "kim@example.com"]],
  "recruiter-first.csv": [ana, kim],
  "recruiter-email-first.csv": [ana],
  "invisible-signs.csv": [
    ana,
    kim,
    ["Li Wei", "li@example.com"],
    ["Bo Li", "bo@example.com"],
  ],
  "address-with-name.csv": [
    ana,
    kim,
    ["Li Wei", "li@example.com"],
    ["Bo Li", "bo@example.com"],
    ["Noa", "noa@example.com"],
  ],
  "long-cell.csv": [ana, kim],
  "pipes.csv": [ana, kim],
  "backslashes.csv": [
    ['Ana "Any" García', "ana@example.com"],
    ["Lee, Kim", "kim@example.com"],
  ],
  "same-titles.csv": [ana, kim],
  "guarded.csv": [
    ["＋Ana", "ana@example.com"],
    ["=Kim", "kim@example.com"],
    ["－Li", "li@example.com"],
    ["＠Bo", "bo@example.com"],
    ["D'Arcy", "d@example.com"],
  ],
};

test.each(Object.entries(people))(
  "M2.22 %s is read without a choice of columns, and its people are listed in its order",
  async (file, expected) => {
    const actor = await makeActor();
    const source = await uploaded(actor, file);
    await imported(actor, source);
    const { rows } = await listCandidates(actor, {});
    expect(rows.map(({ name, email }) => [name, email])).toEqual(expected);
    const added = await selectRecipients(actor, {
      filter: { import: source.id },
    });
    expect(added.map(({ name, email }) => [name, email])).toEqual(expected);
  },
);

test("every fixture has its right result in a test", () => {
  expect(readdirSync(fixtures).toSorted()).toEqual(
    [...Object.keys(people), ...Object.keys(encoded)].toSorted(),
  );
});

/** Files whose encoding no program can know: a person chooses it. */
const encoded: Record<string, { encoding: Encoding; names: string[] }> = {
  "windows-1250.csv": {
    encoding: "windows-1250",
    names: ["Łukasz Żak", "Žofie Dvořák"],
  },
  "mac-roman.csv": {
    encoding: "macintosh",
    names: ["José Núñez", "Zoë Brontë"],
  },
};

test.each(Object.entries(encoded))(
  "M2.23 %s is read right once its encoding is chosen, in the preview and in the import",
  async (file, { encoding, names }) => {
    const actor = await makeActor();
    const source = await uploaded(actor, file);
    const columns = await readFirstRow(source, encoding);
    expect(columns.firstRow).toEqual(["Name", "Email"]);
    const preview = await previewImport(
      actor,
      { ...source, columns },
      completeMapping(columns)!,
    );
    expect(preview.map(({ name }) => name)).toEqual(names);
    await imported(actor, source, encoding);
    const { rows } = await listCandidates(actor, {});
    expect(rows.map(({ name }) => name)).toEqual(names);
  },
);

test("M2.23 a row in another encoding is named", async () => {
  const actor = await makeActor();
  const source = await uploaded(actor, "one-row-in-latin-1.csv");
  await imported(actor, source);
  const { rows } = await listImportRows(actor, source, "hints", 1);
  expect(rows).toMatchObject([
    { line: 4, reason: expect.stringContaining("another encoding") },
  ]);
});

test("M2.24 a column with a cell of more than 128 kB is named and ignored", async () => {
  const { columns } = await uploaded(await makeActor(), "long-cell.csv");
  expect(columns.tooLong).toEqual([2]);
});

test("M2.25 of two columns with one title the second has a number", async () => {
  const { columns } = await uploaded(await makeActor(), "same-titles.csv");
  expect([0, 1, 2].map((column) => columnLabel(columns, column))).toEqual([
    "Name",
    "Email",
    "Email (2)",
  ]);
});

test("M2.26 more rows than are taken in at a time keep the file's order", async () => {
  const actor = await makeActor();
  const count = 1203;
  const lines = Array.from(
    { length: count },
    (_, i) => `Person ${i},p${i}@example.com\n`,
  );
  const importId = newId();
  await uploadImport(
    actor,
    { importId, fileName: "list.csv" },
    (async function* () {
      yield Buffer.from(`Name,Email\n${lines.join("")}`);
    })(),
  );
  await imported(actor, (await findImport(actor, importId))!);
  const added = await selectRecipients(actor, { filter: { import: importId } });
  expect(added.map(({ name }) => name)).toEqual(
    lines.map((_, i) => `Person ${i}`),
  );
  const { rows } = await listCandidates(actor, { page: "1" });
  expect(rows.map(({ name }) => name)).toEqual(
    rows.map((_, i) => `Person ${i}`),
  );
  const stranger = await makeActor();
  expect(
    await selectRecipients(stranger, { filter: { import: importId } }),
  ).toEqual([]);
});

async function uploaded(actor: Actor, file: string) {
  const importId = newId();
  expect(
    await uploadImport(
      actor,
      { importId, fileName: file },
      createReadStream(join(fixtures, file)),
    ),
  ).toMatchObject({ ok: true });
  return (await findImport(actor, importId))!;
}

async function imported(
  actor: Actor,
  { id, columns }: Awaited<ReturnType<typeof uploaded>>,
  encoding?: Encoding,
) {
  const mapping = completeMapping(columns)!;
  expect(
    await startImport(actor, { importId: id, encoding, ...mapping }),
  ).toMatchObject({ ok: true });
  await runTasks();
}
