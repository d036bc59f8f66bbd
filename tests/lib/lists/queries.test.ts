import { beforeAll, expect, test } from "vitest";
import { editCandidate } from "@/lib/acts/address-mutations";
import { listApplications } from "@/lib/applications/queries";
import type { Actor } from "@/lib/auth/proof";
import { candidateList } from "@/lib/candidates/list";
import { listCandidates } from "@/lib/candidates/queries";
import { interviewList } from "@/lib/interviews/list";
import { listInterviews } from "@/lib/interviews/queries";
import type { Asked } from "@/lib/lists/list-url";
import { readIds } from "@/lib/lists/queries";
import { asWide } from "@/lib/lists/scope-queries";
import type { Paging } from "@/lib/paging";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "../../support/make";
import { change } from "@/tests/support/rows";

type CandidateSort = keyof typeof candidateList.sorts;

let large: Actor;

// More than are counted, and more than are looked through: names from "anna 1" on, the oldest and last in the alphabet "zoe".
beforeAll(async () => {
  large = await makeActor();
  await db.$executeRaw`
    INSERT INTO "Candidate" (id, "organizationId", name, email, "searchText", status, "createdAt")
    SELECT gen_random_uuid(), ${large.organizationId}::uuid, name || n, name || n || '@example.com', name || n,
      (CASE WHEN n % 1000 = 0 THEN 'ACTIVE' ELSE 'INVITED' END)::"CandidateStatus", now() - n * interval '1 second'
    FROM (
      SELECT n, CASE WHEN n > 12000 THEN 'zoe ' WHEN n % 2 = 0 THEN 'anna ' ELSE 'maria ' END AS name
      FROM generate_series(1, 12060) AS n
    ) AS people`;
});

test("F2: counting ends at 10,000, and the last page is then found from the end without a number", async () => {
  const { counts, paging } = await listCandidates(large, {});
  expect(counts).toMatchObject({
    ALL: { value: 10_000, isMore: true },
    INVITED: { value: 10_000, isMore: true },
    ACTIVE: { value: 12, isMore: false },
    NEW: { value: 0, isMore: false },
  });
  const last = await listCandidates(large, { page: paging.links.last! });
  expect(last.rows.at(-1)!.name).toBe("zoe 12060");
  expect(last.rows).toHaveLength(25);
  expect(last.paging).toMatchObject({ number: -1, links: { next: undefined } });
  // The tabs that were over the limit are not counted again.
  expect((await listCandidates(large, {})).counts).toEqual(counts);
});

test("what is frequent is found at once, and its counts are the least there can be", async () => {
  const first = await listCandidates(large, { q: "anna" });
  expect(first.rows.map(({ name }) => name).slice(0, 2)).toEqual([
    "anna 2",
    "anna 4",
  ]);
  expect(first.counts).toMatchObject({
    ALL: { value: 1_000, isMore: true },
    ACTIVE: { value: 2, isMore: true },
  });
  const last = await listCandidates(large, { q: "anna", page: "last" });
  expect(last.rows.at(-1)!.name).toBe("anna 12000");
});

test("what is rare is found wherever it is, and counted exactly", async () => {
  const { rows, counts } = await listCandidates(large, { q: "zoe" });
  expect(rows[0]!.name).toBe("zoe 12001");
  expect(counts.ALL).toEqual({ value: 60, isMore: false });
  expect(await everyPage(large, { q: "zoe" })).toHaveLength(60);
  expect((await listCandidates(large, { q: "maria 12001" })).rows).toEqual([]);
});

test("an address is found by all of it, by its beginning and inside a longer one", async () => {
  const own = await makeActor();
  const emails = ["ann.smith501@gmail.com", "joann.smith501@gmail.com"];
  for (const email of [...emails, "ann.smith501@gmx.de"])
    await makeCandidate(own, { email });
  const found = async (q: string) => {
    const { rows, counts } = await listCandidates(own, { q });
    expect(counts.ALL).toEqual({ value: rows.length, isMore: false });
    return rows.map(({ email }) => email).toSorted();
  };
  expect(await found("Ann.Smith501@gmail.com")).toEqual(emails);
  expect(await found("ann.smith501@gm")).toHaveLength(3);
  expect(await found("joann.smith501@")).toEqual(["joann.smith501@gmail.com"]);
  expect(await found("ann.smith502@gmail.com")).toEqual([]);
});

test("what is frequent among the newest is found in every order", async () => {
  const { rows } = await listCandidates(large, {
    q: "maria",
    sort: { by: "name", isDescending: false },
  });
  expect(rows[0]!.name).toBe("maria 1");
  const last = await listCandidates(large, {
    q: "anna",
    sort: { by: "name", isDescending: true },
  });
  expect(last.rows[0]!.name).toBe("anna 9998");
});

test("every order leads through every row once, forwards and backwards, also when rows are equal", async () => {
  const own = await makeActor();
  const template = await makePublishedTemplate(own);
  const at = new Date();
  for (let n = 0; n < 54; n++) {
    const { id } = await makeCandidate(own, { name: `Candidate ${n % 5}` });
    await change.candidate(
      id,
      n < 40 ? { createdAt: at, lastActivityAt: at } : {},
    );
    await makeInterview(own, {
      template,
      candidateId: id,
      data: n < 40 ? { createdAt: at, deadlineAt: at } : {},
    });
  }
  const lists = [
    [candidateList, listCandidates],
    [interviewList, listInterviews],
  ] as const;
  for (const [kind, list] of lists)
    for (const by of Object.keys(kind.sorts))
      for (const isDescending of [true, false]) {
        const asked = { sort: { by, isDescending } };
        const read = list as unknown as typeof listCandidates;
        const forwards = await walk(own, read, asked as never, "next");
        const backwards = await walk(own, read, asked as never, "previous");
        expect(new Set(forwards.flat()).size, `${kind.path} by ${by}`).toBe(54);
        expect(forwards.flat()).toHaveLength(54);
        expect(backwards.toReversed()).toEqual(forwards);
      }
});

test("names are sorted without regard to accents and capitals", async () => {
  const own = await makeActor();
  for (const name of ["Zoë", "Åse", "anna", "Éva"])
    await makeCandidate(own, { name });
  const { rows } = await listCandidates(own, {
    sort: { by: "name", isDescending: false },
  });
  expect(rows.map(({ name }) => name)).toEqual(["anna", "Åse", "Éva", "Zoë"]);
});

test("interviews and applications follow their candidate's name and address", async () => {
  const own = await makeActor();
  const from = { name: "Ada Byron", email: "byron@example.com" };
  const { id } = await makeCandidate(own, from);
  const interview = await makeInterview(own, { candidateId: id });
  await editCandidate(own, {
    candidateId: id,
    from,
    name: "Ada Lovelace",
    email: "ada@example.com",
  });
  for (const list of [listInterviews, listApplications]) {
    expect((await list(own, { q: "byron" })).rows).toEqual([]);
    expect((await list(own, { q: "lovelace ada@" })).rows).toHaveLength(1);
  }
  expect(interview.candidateId).toBe(id);
});

test("choosing everything that a search finds chooses what the list shows", async () => {
  for (const q of ["an", "zo", "mar 12", "zoe 12001", "1199", ""]) {
    const { rows } = await listCandidates(large, { q });
    expect(await readIds(large, candidateList, { q }, 25, asWide)).toEqual(
      rows.map(({ id }) => id),
    );
  }
});

test("an address that someone made up shows the first page", async () => {
  const { rows } = await listCandidates(large, {});
  const id = "00000000-0000-7000-8000-000000000000";
  for (const page of [
    `3.after.${id}.x`,
    `3.after.${id}.99999999999999999`,
    `3.after.${id}.\0`,
  ]) {
    const made = await listCandidates(large, { page });
    expect(made.rows.map((row) => row.id)).toEqual(rows.map((row) => row.id));
  }
});

test("what the database refuses to look for is not looked for", async () => {
  const { rows } = await listCandidates(large, { q: "zoe\0 12001\u0001" });
  expect(rows.map(({ name }) => name)).toEqual(["zoe 12001"]);
  expect((await listCandidates(large, { q: "\0" })).rows).toHaveLength(25);
});

async function everyPage(actor: Actor, asked: Asked<never, CandidateSort>) {
  return (await walk(actor, listCandidates, asked, "next")).flat();
}

/** The ids of each page, from the first by `next` or from the last by `previous`. */
async function walk(
  actor: Actor,
  list: typeof listCandidates,
  asked: Asked<never, CandidateSort>,
  step: "next" | "previous",
): Promise<string[][]> {
  const pages: string[][] = [];
  let page: Paging["links"]["next"] = step === "next" ? null : "last";
  while (page !== undefined) {
    const { rows, paging } = await list(actor, {
      ...asked,
      ...(page ? { page } : {}),
    });
    pages.push(rows.map(({ id }) => id));
    page = paging.links[step];
  }
  return pages;
}
