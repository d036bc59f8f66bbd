import { globSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { decideChange, requestChange } from "@/lib/answers/changes/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { mintSystemAccess } from "@/lib/auth/mint";
import { emptied, personalData } from "@/lib/candidates/personal-data";
import { eraseInterview } from "@/lib/erasure/mutations";
import { eraseDue } from "@/lib/erasure/tasks";
import { readLevels } from "@/lib/evaluations/schema";
import { readSegments } from "@/lib/evaluations/transcript";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import {
  getDownloads,
  getPersonalData,
} from "@/lib/portal/personal-data/queries";
import { store, writeFile } from "@/lib/storage/files";
import { undoDays } from "@/lib/time/withdrawal-window";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeCandidate,
  makeCandidateAccess,
} from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";
import { startSmtpSink } from "../../support/smtp-sink";
import { runTasks } from "../../support/tasks";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";
import { dataFolder } from "@/tests/support/data-folder";
import { connectRehearsal } from "@/tests/support/rehearsal";

const folder = await dataFolder();
await connectRehearsal();
const sink = await startSmtpSink();
vi.stubEnv("SMTP_URL", sink.url);
afterAll(() => sink.stop());

const system = mintSystemAccess();
const hour = 3_600_000;
const withdrawnAt = new Date("2026-11-02T10:00:00Z");
const after = (ms: number) => new Date(withdrawnAt.getTime() + ms);
const due = after((undoDays * 24 + 1) * hour + 1);
const sweep = (now = due) => eraseDue(system, now);

test("S10: after a week no word, no file, no address of a withdrawn interview is anywhere but in the candidate's own row", async () => {
  const person = {
    name: "Wilhelmina Erasable",
    email: "wilhelmina@erase.example",
  };
  const { access, interview, said, files } = await withdrawn(person);
  const before = await everywhere();
  for (const words of [...said, "Sound only, please", "is fine with us"])
    expect(before, words).toContain(words);

  await sweep();

  const rows = await everywhere();
  for (const words of [
    ...said,
    "Sound only, please",
    "is fine with us",
    "isAudioOnly",
    "audioOnly",
    "I typed this",
    "Mozilla",
    "raw output",
  ])
    expect(rows, words).not.toContain(words);
  expect(await tablesWith(person.email)).toEqual([
    "Application",
    "Candidate",
    "Interview",
  ]);
  for (const file of files)
    expect(await store.list("uploads")).not.toContain(file);
  const stored = [
    ...(await store.list("uploads")),
    ...(await store.list("takes")),
  ];
  expect(stored).toEqual([]);
  expect(globSync(join(folder, "**/*.*")).length).toBe(0);

  expect(await row.interview(interview.id)).toMatchObject({
    status: "COMPLETED",
    erasedAt: due,
    withdrawnAt,
  });
  expect(await getCandidateStage(access, due)).toMatchObject({
    step: "withdrawn",
    answers: [],
    withdrawal: { undoUntil: null, erasedAt: due.toISOString() },
  });
  expect((await getDownloads(access)).recordings).toEqual([]);
  expect(JSON.stringify(await getPersonalData(access))).not.toContain(said[0]);
});

test("the levels that were given and what was agreed to stay, without a word of why", async () => {
  const { interview, levels } = await withdrawn();
  const consents = await consentsOf(interview.id);
  await sweep();
  const [evaluation] = await evaluationsOf(interview.id);
  expect(readLevels(evaluation!.levels)).toEqual(
    levels.map(({ criterionId, level }) => ({
      criterionId,
      level,
      reason: "",
      evidence: [],
    })),
  );
  expect(evaluation).toMatchObject({ summary: "", rawOutput: "", flags: [] });
  expect(await consentsOf(interview.id)).toEqual(consents);
  const audits = await db.auditEntry.findMany({
    where: { subjectId: interview.id, action: "interview.erase" },
  });
  expect(audits).toHaveLength(1);
});

test("S10: the copy has everything the list of personal data promises, and erasure empties what it says", async () => {
  const { access, interview } = await withdrawn();
  const copy = JSON.stringify(await getPersonalData(access));
  for (const { copy: names, ...table } of Object.values(personalData))
    for (const name of [
      ...Object.values<string>(names),
      ...("read" in table ? Object.values<string>(table.read) : []),
    ].flatMap((one) => one.split(", ")))
      expect(copy).toContain(`"${name}":`);

  await sweep();

  const where = { interviewId: interview.id };
  const rows = {
    Interview: await db.interview.findMany({ where: { id: interview.id } }),
    Answer: await db.answer.findMany({ where }),
    Evaluation: await evaluationsOf(interview.id),
    ChangeRequest: await db.changeRequest.findMany({ where }),
    Invitation: await db.invitation.findMany({ where }),
  };
  for (const [name, found] of Object.entries(rows)) {
    expect(found, name).not.toEqual([]);
    for (const row of found)
      expect(row).toMatchObject(emptied(name as keyof typeof rows));
  }
  expect(await db.take.count({ where })).toBe(0);
  expect(await db.mailSignal.count({ where: { invitation: where } })).toBe(0);
});

test("nothing is erased while it can be undone, nor what was not withdrawn", async () => {
  const { interview } = await withdrawn();
  const stays = await withdrawn();
  await change.interview(stays.interview.id, { withdrawnAt: null });
  await sweep(after(undoDays * 24 * hour + 59 * 60_000));
  for (const { id } of [interview, stays.interview]) {
    expect(await db.take.count({ where: { interviewId: id } })).toBe(1);
    expect((await filesOf(id)).length).toBeGreaterThan(0);
  }
  await sweep();
  expect(await filesOf(stays.interview.id)).toHaveLength(stays.files.length);
  expect(await db.take.count({ where: { interviewId: interview.id } })).toBe(0);
});

test("ten sweepers at once erase it once", async () => {
  const { interview } = await withdrawn();
  await atOnce(10, () => sweep());
  await sweep(after(30 * 24 * hour));
  expect(
    await db.event.count({
      where: { interviewId: interview.id, kind: "interview.erased" },
    }),
  ).toBe(1);
  expect(await row.interview(interview.id)).toMatchObject({ erasedAt: due });
});

test("killed after the files, the next run finds the rows and ends it; killed before, it begins again", async () => {
  const { interview, files } = await withdrawn();
  await rm(join(folder, "recordings"), { recursive: true });
  await sweep();
  expect(await db.take.count({ where: { interviewId: interview.id } })).toBe(0);
  expect(files.length).toBeGreaterThan(0);

  const other = await withdrawn();
  await rm(join(folder, "recordings", other.files[0]!));
  await sweep();
  expect(
    await db.take.count({ where: { interviewId: other.interview.id } }),
  ).toBe(0);
});

test("an unfinished file that a killed joining left goes too", async () => {
  const { interview } = await withdrawn();
  const take = await db.take.findFirstOrThrow({
    where: { interviewId: interview.id },
  });
  await writeFile(`takes/${take.id}/left`, "half a video");
  await sweep();
  expect(globSync(join(folder, "recordings/takes/*"))).toEqual([]);
});

test("rows are emptied only once the time is over, whoever asks", async () => {
  const { interview } = await withdrawn();
  const scope = {
    interviewId: interview.id,
    organizationId: interview.organizationId,
  };
  await eraseInterview(system, scope, after(hour));
  expect(await db.take.count({ where: { interviewId: interview.id } })).toBe(1);
});

test("R4: recordings are deleted in one place of the code only", () => {
  const deleting = globSync("{app,lib}/**/*.ts").filter((file) => {
    const code = readFileSync(file, "utf8");
    return (
      !file.startsWith("lib/generated") &&
      /\b(removeFolder|removeFile|removeSegment|rm|unlink|cleanUpExpiredUploads)\(/.test(
        code,
      )
    );
  });
  expect(deleting.sort()).toEqual([
    "lib/erasure/tasks.ts",
    // Uploaded lists of candidates.
    "lib/portal/imports/tasks.ts",
    "lib/portal/imports/upload-mutations.ts",
    "lib/storage/disk.ts",
    "lib/storage/segments.ts",
  ]);
});

/** An interview that was handed in, read by the AI, withdrawn, with everything a candidate can leave behind. */
async function withdrawn(person: { name?: string; email?: string } = {}) {
  const actor = await makeActor();
  const { organizationId } = actor;
  const candidate = await makeCandidate(actor, person);
  const interview = await makeRecorded(actor, [["answer-one.webm"]], {
    candidateId: candidate.id,
  });
  const interviewId = interview.id;
  const access = await makeCandidateAccess(interview);
  const wishes = readAccommodations({ isAudioOnly: true });
  await requestChange(access, {
    publicId: access.publicId,
    wishes,
    text: "Sound only, please",
  });
  const { id: requestId } = await db.changeRequest.findFirstOrThrow({
    where: { interviewId },
  });
  await decideChange(actor, {
    requestId,
    granted: wishes,
    reply: "That is fine with us",
  });
  await submit(interview);
  await runTasks();
  await db.answer.updateMany({
    where: { interviewId },
    data: { typedText: "I typed this" },
  });
  const [evaluation] = await evaluationsOf(interviewId);
  const levels = readLevels(evaluation!.levels);
  await db.evaluation.update({
    where: { id: evaluation!.id },
    data: { rawOutput: "raw output" },
  });
  const mail = await db.invitation.findFirstOrThrow({ where: { interviewId } });
  await db.mailSignal.create({
    data: {
      organizationId,
      invitationId: mail.id,
      kind: "OPENED",
      class: "LIKELY",
      minute: new Date(),
      userAgent: "Mozilla/5.0",
    },
  });
  await change.interview(interviewId, {
    withdrawnAt,
    withdrawAskedAt: withdrawnAt,
  });
  const transcript = await db.transcript.findFirstOrThrow({
    where: { take: { interviewId } },
  });
  const said = readSegments(transcript.segments).map(({ text }) => text);
  expect(said.length).toBeGreaterThan(0);
  return {
    access,
    interview,
    said: [...said, ...levels.map(({ reason }) => reason)].filter(Boolean),
    levels,
    files: await filesOf(interviewId),
  };
}

async function filesOf(interviewId: string): Promise<string[]> {
  const takes = await db.take.findMany({
    where: { interviewId },
    include: { segments: true },
  });
  const ids = takes.flatMap(({ id, segments }) => [
    id,
    ...segments.map((segment) => segment.id),
  ]);
  const files = [
    ...(await store.list("uploads")),
    ...(await store.list("takes")),
  ];
  return files.filter((file) => ids.some((id) => file.includes(id)));
}

function evaluationsOf(interviewId: string) {
  return db.evaluation.findMany({ where: { interviewId } });
}

function consentsOf(interviewId: string) {
  return db.consent.findMany({
    where: { interviewId },
    orderBy: { id: "asc" },
  });
}

/** Every row of every table, the queue's too, as text. */
async function everywhere(): Promise<string> {
  return (await readTables()).map(({ text }) => text).join("\n");
}

async function tablesWith(words: string): Promise<string[]> {
  const tables = await readTables();
  return tables
    .filter(({ text }) => text.includes(words))
    .map(({ name }) => name);
}

async function readTables(): Promise<{ name: string; text: string }[]> {
  const tables = await db.$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE' ORDER BY table_name`;
  return Promise.all(
    tables.map(async ({ schema, name }) => {
      const [row] = await db.$queryRawUnsafe<{ text: string }[]>(
        `SELECT coalesce(string_agg(t::text, E'\\n'), '') AS text FROM "${schema}"."${name}" t`,
      );
      return { name, text: row!.text };
    }),
  );
}
