import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/proof";
import {
  findCandidate,
  findRecipient,
  listCandidates,
} from "@/lib/candidates/queries";
import { db } from "@/tests/support/db";
import type { Paging } from "@/lib/paging";
import { makeActor, makeCandidate, makeInterview } from "../../support/make";
import { change } from "@/tests/support/rows";

let actor: Actor;
let stranger: Actor;

beforeAll(async () => {
  actor = await makeActor();
  stranger = await makeActor();
  await makeCandidate(actor, { name: "Åse Öberg", email: "ase@example.com" });
  await makeCandidate(actor, { name: "Bo Li", email: "bo_li@example.com" });
  await makeCandidate(actor, { name: "Боряна", email: "x@100%.example.com" });
  await makeCandidate(stranger, { name: "Åse Theirs" });
});

test.each([
  ["ase", ["Åse Öberg"]],
  ["oberg åse", ["Åse Öberg"]],
  ["EXAMPLE.COM", ["Боряна", "Bo Li", "Åse Öberg"]],
  ["li", ["Bo Li"]],
  ["боря", ["Боряна"]],
  ["bo_li", ["Bo Li"]],
  ["boxli", []],
  ["100%", ["Боряна"]],
  ["%%%", []],
  ["", ["Боряна", "Bo Li", "Åse Öberg"]],
])("F2: searching %j finds %j", async (q, names) => {
  const { rows } = await listCandidates(actor, { q });
  expect(rows.map(({ name }) => name)).toEqual(names);
});

test("F2: the status filter and its counts follow the search", async () => {
  const own = await makeActor();
  await makeCandidate(own, { name: "New" });
  const interview = await makeInterview(own);
  await change.candidate(interview.candidateId, { status: "INVITED" });
  const { rows, counts } = await listCandidates(own, { facet: "INVITED" });
  expect(rows).toMatchObject([
    { id: interview.candidateId, latest: { status: "PENDING" } },
  ]);
  expect(counts).toMatchObject({
    ALL: { value: 2, isMore: false },
    NEW: { value: 1 },
    INVITED: { value: 1 },
    ACTIVE: { value: 0 },
  });
});

test("F2: next, previous and last lead through every candidate once, also when rows share a moment", async () => {
  const own = await makeActor();
  const createdAt = new Date();
  await db.candidate.createMany({
    data: Array.from({ length: 60 }, (_, n) => ({
      organizationId: own.organizationId,
      name: `Candidate ${n}`,
      email: `${n}@example.com`,
      searchText: `candidate ${n}`,
      createdAt: n < 40 ? createdAt : new Date(createdAt.getTime() - n),
    })),
  });
  const first = await listCandidates(own, {});
  const second = await follow(own, first, "next");
  const third = await follow(own, second, "next");
  const seen = [first, second, third].flatMap(({ rows }) =>
    rows.map(({ id }) => id),
  );
  expect(new Set(seen).size).toBe(60);
  expect((await follow(own, third, "previous")).rows).toEqual(second.rows);
  expect((await follow(own, first, "last")).rows).toEqual(third.rows);
  expect((await follow(own, third, "first")).rows).toEqual(first.rows);
});

test("a page that no longer exists shows the first one", async () => {
  const own = await makeActor();
  await makeCandidate(own);
  const page = "7.after.00000000-0000-7000-8000-000000000000.0";
  const { rows, paging } = await listCandidates(own, { page });
  expect(rows).toHaveLength(1);
  expect(paging.number).toBe(1);
});

test("another organization's candidate is not found, nor is nonsense", async () => {
  const { id } = await makeCandidate(actor);
  expect(await findCandidate(actor, id)).toMatchObject({ id });
  expect(await findCandidate(stranger, id)).toBeNull();
  expect(await findCandidate(actor, "nonsense")).toBeNull();
  expect(await findRecipient(stranger, id)).toBeNull();
});

function follow(
  actor: Actor,
  from: Awaited<ReturnType<typeof listCandidates>>,
  step: keyof Paging["links"],
) {
  const page = from.paging.links[step];
  return listCandidates(actor, page ? { page } : {});
}
