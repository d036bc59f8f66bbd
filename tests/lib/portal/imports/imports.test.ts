import { randomUUID } from "node:crypto";
import { rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { editCandidate } from "@/lib/acts/address-mutations";
import { mintActor, mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { csvStream } from "@/lib/csv/write";
import { sendInterviewInput } from "@/lib/interviews/schema";
import { previewInvitation } from "@/lib/invitations/queries";
import { maxImportBytes } from "@/lib/limits";
import { completeMapping } from "@/lib/portal/imports/mapping";
import { cancelImport, startImport } from "@/lib/portal/imports/mutations";
import {
  exportImportRows,
  findImport,
  findImportProgress,
  findImportWork,
  listImportRows,
  listImports,
  previewImport,
} from "@/lib/portal/imports/queries";
import { takeInRows } from "@/lib/portal/imports/row-mutations";
import {
  giveUpImport,
  runImport,
  sweepImports,
} from "@/lib/portal/imports/tasks";
import { uploadImport } from "@/lib/portal/imports/upload-mutations";
import { store, writeFile } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";
import { db } from "@/tests/support/db";
import { bytesOf, listOf, nameAndEmail, upload } from "../../../support/import";
import {
  makeActor,
  makeCandidate,
  makePublishedTemplate,
} from "../../../support/make";
import { runTasks } from "../../../support/tasks";
import { refusal } from "@/tests/support/refusal";
import { atOnce } from "@/tests/support/at-once";
import { dataFolder } from "@/tests/support/data-folder";

const folder = await dataFolder();

const system = mintSystemAccess();

const list = [
  "Name;Email;City",
  "Ada Lovelace;ada@example.com;London",
  "Grace Hopper;GRACE@example.com;New York",
  "ada again;ADA@example.com;London",
  "Nobody;not an address;Nowhere",
  "Alan;alan@gmial.com;Wilmslow",
  "Known;known@example.com;Here",
].join("\r\n");

test("a file is uploaded, mapped, taken in and reported row by row", async () => {
  const actor = await makeActor("RECRUITER");
  const known = await makeCandidate(actor, { email: "known@example.com" });
  const importId = await upload(actor, list);
  expect(await findImport(actor, importId)).toMatchObject({
    status: "UPLOADED",
    total: 6,
    columns: { delimiter: ";", hasHeader: true, name: 0, email: 1 },
  });

  expect(await startImport(actor, { importId, ...nameAndEmail })).toMatchObject(
    {
      ok: true,
    },
  );
  expect(await runTasks()).toEqual([]);

  const source = (await findImport(actor, importId))!;
  expect(source).toMatchObject({
    status: "DONE",
    done: 6,
    added: 3,
    duplicates: 2,
    invalid: 1,
    fileKey: null,
  });
  const { rows, counts } = await listImportRows(actor, source, "all", 1);
  expect(rows).toMatchObject([
    {
      line: 2,
      outcome: "ADDED",
      reason: null,
      candidate: { name: "Ada Lovelace" },
    },
    { line: 3, outcome: "ADDED", candidate: { email: "grace@example.com" } },
    {
      line: 4,
      outcome: "DUPLICATE",
      reason: "Row 2 of this file has the same address.",
      candidate: { name: "Ada Lovelace" },
      inFile: { name: "ada again" },
    },
    { line: 5, outcome: "INVALID", inFile: { email: "not an address" } },
    { line: 6, outcome: "ADDED", reason: expect.stringContaining("gmail.com") },
    {
      line: 7,
      outcome: "DUPLICATE",
      reason: "A candidate with this address already exists.",
      candidate: { id: known.id },
    },
  ]);
  expect(counts).toEqual({
    all: 6,
    added: 3,
    duplicates: 2,
    problems: 1,
    hints: 1,
  });
  expect(
    await db.candidate.findFirst({ where: { email: "grace@example.com" } }),
  ).toMatchObject({ searchText: "grace hopper grace@example.com" });
  expect(await filesOf(actor)).toEqual([]);
  expect(
    await db.auditEntry.findMany({ where: { subjectId: importId } }),
  ).toMatchObject([{ action: "import.start", userId: actor.userId }]);
});

test("who was imported with a first name is greeted by it until the name changes", async () => {
  const actor = await makeActor("RECRUITER");
  const importId = await upload(
    actor,
    "First name;Last name;Email\nAda;Lovelace;ada@example.com\n",
  );
  await startImport(actor, {
    importId,
    ...{ hasHeader: true, name: 0, lastName: 1, email: 2 },
  });
  expect(await runTasks()).toEqual([]);
  const { id, name, email } = await db.candidate.findFirstOrThrow({
    where: { organizationId: actor.organizationId },
  });
  const template = await makePublishedTemplate(actor);
  const greeted = async () => {
    const preview = await previewInvitation(
      actor,
      sendInterviewInput.parse({ candidateId: id, templateId: template.id }),
    );
    return preview.ok && preview.value.candidateName;
  };
  expect(await greeted()).toBe("Ada");
  const from = { name, email };
  await editCandidate(actor, {
    ...{ candidateId: id, name: "Augusta King", email, from },
  });
  expect(await greeted()).toBe("Augusta King");
});

test("the rows that were not added come back mended and are added then", async () => {
  const actor = await makeActor();
  const importId = await upload(actor, list);
  await startImport(actor, { importId, ...nameAndEmail });
  await runTasks();
  const file = await problemsOf(actor, importId);
  expect(file).toBe(
    '\uFEFF"Name","Email","City","Row","Reason"\r\n' +
      '"Nobody","not an address","Nowhere","5","Not a valid email address."\r\n',
  );
  const again = await upload(
    actor,
    file.replace("not an address", "nobody@example.com"),
  );
  await startImport(actor, { importId: again, ...nameAndEmail });
  await runTasks();
  expect(await findImport(actor, again)).toMatchObject({
    added: 1,
    invalid: 0,
  });
});

test("S8: a formula in a bad row is harmless in the download, and read again as it was", async () => {
  const actor = await makeActor();
  const importId = await upload(
    actor,
    "Name,Email\n=cmd|' /C calc'!A0,nowhere\nAda,ada@example.com",
  );
  await startImport(actor, { importId, ...nameAndEmail });
  await runTasks();
  const file = await problemsOf(actor, importId);
  expect(file).toContain(`"'=cmd|' /C calc'!A0"`);
  const again = await upload(actor, file.replace("nowhere", "n@example.com"));
  const source = (await findImport(actor, again))!;
  expect(await previewImport(actor, source, nameAndEmail)).toMatchObject([
    { name: "=cmd|' /C calc'!A0", problem: null },
  ]);
});

test("the preview marks problems and duplicates, of the file and of the organization", async () => {
  const actor = await makeActor();
  await makeCandidate(actor, { email: "known@example.com" });
  const source = (await findImport(actor, await upload(actor, list)))!;
  const preview = await previewImport(actor, source, nameAndEmail);
  expect(
    preview.map((row) => [row.line, row.skippedFor, Boolean(row.problem)]),
  ).toEqual([
    [2, null, false],
    [3, null, false],
    [4, "same address as row 2", false],
    [5, null, true],
    [6, null, false],
    [7, "already a candidate", false],
  ]);
});

test.each([
  ["", /is empty/],
  ["\n\n", /has no rows/],
  ["Name,Email\n", /header but no rows/],
  ["Name,Phone\nAda,123\n", /no column with email addresses/],
  ["a@one.example\nb@one.example\n", /no column with names/],
  ["Email\na@one.example\n", /no column with names/],
  ['Name,Email\n"Ada,a@x.org\nB,b@x.org', /isn’t closed/],
  [`Name${",".repeat(1000)}a@example.com\nAda`, /more than 200 columns/],
  [`Name,Email\nAda,a@example.com${",".repeat(199)}`, /more than 200 columns/],
])("the file %j is refused and not kept", async (content, words) => {
  const actor = await makeActor();
  const refused = await uploadImport(
    actor,
    { importId: randomUUID(), fileName: "list.csv" },
    bytesOf(content),
  );
  expect(refused).toMatchObject(
    refusal("invalid", { message: expect.stringMatching(words) }),
  );
  expect(await filesOf(actor)).toEqual([]);
  expect(await listImports(actor)).toEqual([]);
});

test("a file above the limit is refused while it arrives", async () => {
  const actor = await makeActor();
  let taken = 0;
  async function* endless() {
    for (;;) {
      taken += 1_000_000;
      yield new Uint8Array(1_000_000).fill(97);
    }
  }
  const refused = await uploadImport(
    actor,
    { importId: randomUUID(), fileName: "list.csv" },
    endless(),
  );
  expect(refused).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining("larger than 20 MB") },
  });
  expect(taken).toBe(maxImportBytes + 1_000_000);
  expect(await filesOf(actor)).toEqual([]);
});

test("W2: a file is refused in words while the server’s disk is full", async () => {
  const actor = await makeActor();
  const free = vi.spyOn(store, "free").mockResolvedValue(0);
  vi.spyOn(performance, "now").mockReturnValue(performance.now() + 1000);
  const refused = await uploadImport(
    actor,
    { importId: randomUUID(), fileName: "list.csv" },
    bytesOf(list),
  );
  expect(free).toHaveBeenCalled();
  expect(refused).toMatchObject(
    refusal("no_room", { message: expect.stringContaining("disk is full") }),
  );
  expect(await filesOf(actor)).toEqual([]);
  vi.restoreAllMocks();
});

test("the same upload again, once or five times at once, is one import and one file", async () => {
  const actor = await makeActor();
  const importId = randomUUID();
  await atOnce(5, () => upload(actor, list, importId));
  await upload(actor, list, importId);
  expect(await listImports(actor)).toHaveLength(1);
  expect(await filesOf(actor)).toHaveLength(1);
});

test("another organization's import is not found by anything, and its id does not help", async () => {
  const theirs = await makeActor();
  const actor = await makeActor();
  const importId = await upload(theirs, list);
  expect(await findImport(actor, importId)).toBeNull();
  expect(await findImportProgress(actor, importId)).toBeNull();
  expect(await listImports(actor)).toEqual([]);
  for (const result of [
    await startImport(actor, { importId, ...nameAndEmail }),
    await cancelImport(actor, { importId }),
  ])
    expect(result).toMatchObject(refusal("not_found"));
  const taken = await uploadImport(
    actor,
    { importId, fileName: "mine.csv" },
    bytesOf(list),
  );
  expect(taken).toMatchObject(refusal("conflict"));
  expect(await filesOf(actor)).toEqual([]);

  await startImport(theirs, { importId, ...nameAndEmail });
  await runTasks();
  const source = (await findImport(theirs, importId))!;
  expect(await listImportRows(actor, source, "all", 1)).toMatchObject({
    rows: [],
    counts: { all: 0 },
  });
  const { pages } = exportImportRows(actor, source, "problems");
  expect((await pages.next()).done).toBe(true);
});

test("a reviewer cannot import", async () => {
  const owner = await makeActor();
  const reviewer = mintActor({ ...owner, role: "REVIEWER" });
  const importId = await upload(owner, list);
  const results = [
    await uploadImport(
      reviewer,
      { importId: randomUUID(), fileName: "list.csv" },
      bytesOf(list),
    ),
    await startImport(reviewer, { importId, ...nameAndEmail }),
    await cancelImport(reviewer, { importId }),
  ];
  for (const result of results)
    expect(result).toMatchObject(refusal("forbidden"));
  expect(await findImport(owner, importId)).toMatchObject({
    status: "UPLOADED",
  });
});

test("started five times at once, it runs once", async () => {
  const actor = await makeActor();
  const importId = await upload(actor, listOf(30));
  const results = await atOnce(5, () =>
    startImport(actor, { importId, ...nameAndEmail }),
  );
  expect(results.every(({ ok }) => ok)).toBe(true);
  await runTasks();
  expect(await findImport(actor, importId)).toMatchObject({
    status: "DONE",
    added: 30,
  });
  expect(await db.auditEntry.count({ where: { subjectId: importId } })).toBe(1);
});

test("a column that the file does not have is refused", async () => {
  const actor = await makeActor();
  const importId = await upload(actor, list);
  expect(
    await startImport(actor, { importId, ...nameAndEmail, email: 3 }),
  ).toMatchObject(refusal("invalid"));
});

test("a first row that is no header after all is taken in too", async () => {
  const actor = await makeActor();
  const importId = await upload(actor, listOf(3));
  await startImport(actor, { importId, ...nameAndEmail, hasHeader: false });
  await runTasks();
  expect(await findImport(actor, importId)).toMatchObject({
    total: 4,
    done: 4,
    added: 3,
    invalid: 1,
  });
  expect(await problemsOf(actor, importId)).toContain('"Name","Email","Row"');
});

test("J1: killed in the middle, it goes on behind the last row and loses or repeats none", async () => {
  const actor = await makeActor();
  const importId = await upload(actor, listOf(1200));
  await startImport(actor, { importId, ...nameAndEmail });
  // What a worker did before it was killed: two chunks of its own size.
  const work = await workOf(importId);
  const records = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      line: from + i + 2,
      cells: [`Person ${from + i + 1}`, `person${from + i + 1}@example.com`],
    }));
  expect(await takeInRows(system, work, 0, records(0, 500))).toBe(true);
  expect(await takeInRows(system, work, 500, records(500, 7))).toBe(true);
  // The same chunk once more, as a worker that was believed dead would bring it.
  expect(await takeInRows(system, work, 0, records(0, 500))).toBe(false);

  await Promise.all([
    runImport(system, { importId }),
    runImport(system, { importId }),
  ]);

  expect(await findImport(actor, importId)).toMatchObject({
    status: "DONE",
    done: 1200,
    added: 1200,
    duplicates: 0,
  });
  expect(
    await db.candidate.count({
      where: { organizationId: actor.organizationId },
    }),
  ).toBe(1200);
  const rows = await db.candidateImportRow.findMany({
    where: { importId },
    orderBy: { line: "asc" },
  });
  expect(rows.map(({ line }) => line)).toEqual(
    Array.from({ length: 1200 }, (_, i) => i + 2),
  );
});

test("J2: one chunk ten times at once is taken in once", async () => {
  const actor = await makeActor();
  const importId = await upload(actor, listOf(50));
  await startImport(actor, { importId, ...nameAndEmail });
  const work = await workOf(importId);
  const records = [{ line: 2, cells: ["Ada", "ada@example.com"] }];
  const taken = await atOnce(10, () => takeInRows(system, work, 0, records));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await findImport(actor, importId)).toMatchObject({
    done: 1,
    added: 1,
  });
  await cancelImport(actor, { importId });
  await runTasks();
});

test("two imports of the same people at once add each of them once", async () => {
  const actor = await makeActor();
  const people = listOf(600).split("\n");
  const ids = [
    await upload(actor, people.join("\n")),
    await upload(actor, [people[0], ...people.slice(1).reverse()].join("\n")),
  ];
  for (const importId of ids)
    await startImport(actor, { importId, ...nameAndEmail });
  expect(await runTasks()).toEqual([]);
  const imports = await listImports(actor);
  expect(imports.map(({ status }) => status)).toEqual(["DONE", "DONE"]);
  expect(imports[0]!.added + imports[1]!.added).toBe(600);
  expect(imports[0]!.duplicates + imports[1]!.duplicates).toBe(600);
});

test("cancelled while it runs, who was added stays and nothing more is; the file goes", async () => {
  const actor = await makeActor();
  const importId = await upload(actor, listOf(40));
  await startImport(actor, { importId, ...nameAndEmail });
  const work = await workOf(importId);
  await takeInRows(system, work, 0, [
    { line: 2, cells: ["Person 1", "person1@example.com"] },
  ]);
  const results = await atOnce(3, () => cancelImport(actor, { importId }));
  expect(results.every(({ ok }) => ok)).toBe(true);
  await runTasks();
  expect(await findImport(actor, importId)).toMatchObject({
    status: "CANCELLED",
    added: 1,
    fileKey: null,
  });
  expect(await filesOf(actor)).toEqual([]);
  expect(await startImport(actor, { importId, ...nameAndEmail })).toMatchObject(
    refusal("conflict"),
  );
});

test("J5: a file that vanished ends as a failure in words, not in silence", async () => {
  const actor = await makeActor();
  const importId = await upload(actor, listOf(3));
  await startImport(actor, { importId, ...nameAndEmail });
  await rm(
    join(folder, "recordings", (await findImport(actor, importId))!.fileKey!),
  );
  expect(await runTasks()).toMatchObject([{ name: "import.run" }]);
  await giveUpImport(system, { importId });
  expect(await findImport(actor, importId)).toMatchObject({
    status: "FAILED",
    failure: expect.stringContaining("Upload it again"),
    fileKey: null,
  });
});

test("a list that nobody started in a week goes, with its file; a file without an import goes after a day", async () => {
  const actor = await makeActor();
  const [forgotten, fresh] = [
    await upload(actor, list),
    await upload(actor, list),
  ];
  const dayMs = 24 * 3600 * 1000;
  await db.candidateImport.update({
    where: { id: forgotten },
    data: { createdAt: new Date(Date.now() - 8 * dayMs) },
  });
  const [lost, justNow] = [randomUUID(), randomUUID()].map((id) =>
    storageKeys.candidateList(actor.organizationId, id),
  ) as [string, string];
  for (const key of [lost, justNow]) await writeFile(key, list);
  const long = new Date(Date.now() - 2 * dayMs);
  for (const key of await filesOf(actor))
    if (key !== justNow)
      await utimes(join(folder, "recordings", key), long, long);

  await sweepImports(system);
  await sweepImports(system);
  expect(await runTasks()).toEqual([]);

  expect(await findImport(actor, forgotten)).toMatchObject({
    status: "CANCELLED",
    fileKey: null,
  });
  const kept = await findImport(actor, fresh);
  expect(kept).toMatchObject({ status: "UPLOADED" });
  expect(await filesOf(actor)).toEqual([justNow, kept!.fileKey!].sort());
});

test("thirty days after an import its rows are empty; what became of them stays to be read", async () => {
  const actor = await makeActor();
  const [old, recent] = [await upload(actor, list), await upload(actor, list)];
  for (const importId of [old, recent])
    await startImport(actor, { importId, ...nameAndEmail });
  await runTasks();
  const before = (await findImport(actor, old))!;
  const report = await listImportRows(actor, before, "all", 1);
  const dayMs = 24 * 3600 * 1000;
  await db.candidateImport.update({
    where: { id: old },
    data: { finishedAt: new Date(Date.now() - 30 * dayMs - 1000) },
  });
  await db.candidateImport.update({
    where: { id: recent },
    data: { finishedAt: new Date(Date.now() - 29 * dayMs) },
  });

  await sweepImports(system);
  await sweepImports(system);

  const kept = await db.candidateImportRow.findMany({
    where: { importId: old },
  });
  expect(kept.map(({ fields }) => fields)).toEqual(kept.map(() => []));
  expect(JSON.stringify(kept)).not.toMatch(/(ada|grace|alan|known)@/i);
  const source = (await findImport(actor, old))!;
  expect(source).toMatchObject({
    hasRows: false,
    columns: { ...before.columns, firstRow: [] },
  });
  const { rows, counts } = await listImportRows(actor, source, "all", 1);
  expect(counts).toEqual(report.counts);
  expect(rows).toEqual(report.rows.map((row) => ({ ...row, inFile: null })));
  expect(await findImport(actor, recent)).toMatchObject({ hasRows: true });
  expect(await problemsOf(actor, recent)).toContain("not an address");
});

async function workOf(importId: string) {
  const work = (await findImportWork(system, importId))!;
  return { ...work, mapping: completeMapping(work.columns)! };
}

function filesOf(actor: Actor) {
  return store.list(`imports/${actor.organizationId}`);
}

async function problemsOf(actor: Actor, importId: string): Promise<string> {
  const source = (await findImport(actor, importId))!;
  const { header, pages } = exportImportRows(actor, source, "problems");
  const bytes = await new Response(csvStream(header, pages)).bytes();
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
