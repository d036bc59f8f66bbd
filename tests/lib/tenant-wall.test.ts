import { randomUUID } from "node:crypto";
import { fromPrisma } from "pg-boss";
import { expect, test } from "vitest";
import { mintSystemAccess } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { acrossOrganizations } from "@/lib/tenant-wall";
import { makeActor, makeCandidate, makeInterview } from "../support/make";

const id = randomUUID();
const data = { name: "Found" };

/** Queries that forgot whose rows they are about, as a careless hand would write them. */
const unscoped: [string, (client: typeof db) => Promise<unknown>][] = [
  ["findMany", (c) => c.candidate.findMany()],
  ["findMany by status", (c) => c.job.findMany({ where: { status: "OPEN" } })],
  ["findFirst by id", (c) => c.candidate.findFirst({ where: { id } })],
  ["findUnique", (c) => c.template.findUnique({ where: { id } })],
  ["findUniqueOrThrow", (c) => c.job.findUniqueOrThrow({ where: { id } })],
  ["update", (c) => c.candidate.update({ where: { id }, data })],
  ["updateMany", (c) => c.candidate.updateMany({ data })],
  ["updateMany by id", (c) => c.candidate.updateMany({ where: { id }, data })],
  [
    "updateManyAndReturn",
    (c) => c.candidate.updateManyAndReturn({ where: { id }, data }),
  ],
  ["delete", (c) => c.note.delete({ where: { id } })],
  ["deleteMany", (c) => c.take.deleteMany()],
  ["deleteMany by id", (c) => c.take.deleteMany({ where: { id } })],
  ["count", (c) => c.candidate.count()],
  ["aggregate", (c) => c.take.aggregate({ _sum: { bytes: true } })],
  [
    "groupBy",
    (c) => c.candidate.groupBy({ by: ["status"], _count: true, where: {} }),
  ],
  [
    "any but one organization",
    (c) => c.job.findMany({ where: { organizationId: { not: id } } }),
  ],
  ["NOT", (c) => c.job.findMany({ where: { NOT: { organizationId: id } } })],
  [
    "one branch of OR",
    (c) =>
      c.job.findMany({
        where: { OR: [{ organizationId: id }, { title: "" }] },
      }),
  ],
  [
    "none of a relation",
    (c) =>
      c.candidate.findMany({
        where: { interviews: { none: { organizationId: id } } },
      }),
  ],
  [
    "an upsert of any candidate's application",
    (c) =>
      c.application.upsert({
        where: { candidateId_jobId: { candidateId: id, jobId: id } },
        create: { organizationId: id, candidateId: id, jobId: id },
        update: {},
      }),
  ],
];

const scope = { organizationId: id };
const interviewId = id;

const scoped: [string, (client: typeof db) => Promise<unknown>][] = [
  ["the organization", (c) => c.candidate.findMany({ where: scope })],
  ["its row", (c) => c.job.findUnique({ where: { id, ...scope } })],
  [
    "some of them",
    (c) => c.job.count({ where: { organizationId: { in: [id] } } }),
  ],
  ["one interview", (c) => c.answer.deleteMany({ where: { interviewId } })],
  ["an interview's id", (c) => c.interview.findFirst({ where: { id } })],
  ["its public id", (c) => c.interview.findUnique({ where: { publicId: id } })],
  [
    "a compound key",
    (c) =>
      c.answer.findUnique({
        where: { interviewId_questionId: { interviewId, questionId: id } },
      }),
  ],
  ["AND", (c) => c.job.count({ where: { AND: [{ title: "" }, scope] } })],
  ["each branch of OR", (c) => c.job.count({ where: { OR: [scope, scope] } })],
  [
    "a row it belongs to",
    (c) => c.segment.findMany({ where: { take: { answer: { interviewId } } } }),
  ],
  [
    "the interview it belongs to",
    (c) => c.event.findMany({ where: { interview: { is: { id } } } }),
  ],
  ["people, who are nobody's", (c) => c.user.findMany({ take: 1 })],
];

test.each(unscoped)("S3: %s without a scope throws", async (_name, ask) => {
  await expect(ask(db)).rejects.toThrow("neither an organization nor one");
  await expect(db.$transaction((tx) => ask(tx as typeof db))).rejects.toThrow(
    "neither an organization nor one",
  );
});

test.each(scoped)("S3: scoped by %s it is asked", async (_name, ask) => {
  await ask(db);
  await db.$transaction((tx) => ask(tx as typeof db));
});

test("S3: a row that does not say whose it is is not made, one that does is", async () => {
  const { organizationId } = await makeActor();
  const row = { name: "Ada", email: "ada@example.com", searchText: "ada" };
  for (const make of [
    () => db.candidate.create({ data: row as never }),
    () =>
      db.candidate.createMany({
        data: [{ ...row, organizationId }, row as never],
      }),
  ])
    await expect(make()).rejects.toThrow("neither an organization nor one");
  const organization = { connect: { id: organizationId } };
  await db.candidate.create({ data: { ...row, organization } });
  const where = { organizationId };
  expect(await db.candidate.count({ where })).toBe(1);
});

test("S3: what the system asks by itself finds the rows of all, and only those it asks for", async () => {
  const mine = await makeCandidate(await makeActor(), { name: "Sweep" });
  const theirs = await makeCandidate(await makeActor(), { name: "Sweep" });
  const anywhere = acrossOrganizations(mintSystemAccess());
  const found = await db.candidate.findMany({
    where: { name: "Sweep", ...anywhere },
  });
  expect(found.map(({ id }) => id).sort()).toEqual([mine.id, theirs.id].sort());
  expect(
    await db.$transaction((tx) =>
      tx.candidate.findUnique({ where: { id: mine.id, ...anywhere } }),
    ),
  ).toMatchObject({ id: mine.id });
});

test("S3: behind the wall an undefined filter is still refused, and transactions still end whole", async () => {
  const { organizationId } = await makeInterview(await makeActor());
  await expect(
    db.candidate.findMany({
      where: { organizationId, id: undefined as never },
    }),
  ).rejects.toThrow("undefined");
  const where = { organizationId };
  await expect(
    db.$transaction(async (tx) => {
      await tx.interview.deleteMany({ where });
      expect(await fromPrisma(tx).executeSql("SELECT 1 AS one")).toMatchObject({
        rows: [{ one: 1 }],
      });
      expect(await tx.$queryRaw`SELECT 2 AS two`).toEqual([{ two: 2 }]);
      await tx.candidate.deleteMany();
    }),
  ).rejects.toThrow("neither an organization nor one");
  expect(await db.interview.count({ where })).toBe(1);
});
