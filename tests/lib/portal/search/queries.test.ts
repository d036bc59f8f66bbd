import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/proof";
import { search } from "@/lib/portal/search/queries";
import { matchesWords } from "@/lib/portal/search/words";
import {
  makeActor,
  makeCandidate,
  makeJob,
  makePublishedTemplate,
} from "../../../support/make";
import { change } from "@/tests/support/rows";

let actor: Actor;

beforeAll(async () => {
  actor = await makeActor("REVIEWER");
  await makeCandidate(actor, { name: "Åse Öberg", email: "ase@example.com" });
  await makeCandidate(actor, { name: "Bo Li", email: "bo@example.com" });
  const { id: jobId } = await makeJob(actor, { title: "Ingénieur Öberg" });
  const template = await makePublishedTemplate(actor, { jobId });
  await change.template(template.id, { title: "Öberg screen" });
  const archived = await makePublishedTemplate(actor, { jobId });
  await change.template(archived.id, {
    title: "Öberg archived",
    status: "ARCHIVED",
  });
  const stranger = await makeActor();
  await makeCandidate(stranger, { name: "Åse Theirs" });
  await makePublishedTemplate(stranger, {
    jobId: (await makeJob(stranger, { title: "Öberg of theirs" })).id,
  });
});

test("M3.6: the palette finds candidates, jobs and templates without accents, and nothing of another organization", async () => {
  expect(await found("oberg")).toEqual({
    candidates: ["Åse Öberg"],
    jobs: ["Ingénieur Öberg"],
    templates: ["Öberg screen"],
  });
  expect((await found("åse")).candidates).toEqual(["Åse Öberg"]);
  expect((await found("BO@example")).candidates).toEqual(["Bo Li"]);
  expect((await found("theirs")).jobs).toEqual([]);
});

test("M3.6: nothing typed finds nothing, but shows the newest where candidates are chosen", async () => {
  expect(await found(" ")).toEqual({ candidates: [], jobs: [], templates: [] });
  const { candidates, jobs } = await search(actor, {
    q: "",
    onlyCandidates: true,
  });
  expect(candidates.map(({ name }) => name)).toEqual(["Bo Li", "Åse Öberg"]);
  expect(jobs).toEqual([]);
});

test.each([
  ["ca", "Import candidates", true],
  ["an", "Import candidates", false],
  ["did", "Import candidates", true],
  ["candidates import", "Import candidates", true],
  ["ingenieur", "Ingénieur", true],
])("M3.6: %j in %j: %j", (typed, text, isFound) => {
  expect(matchesWords(typed.split(" "), text)).toBe(isFound);
});

async function found(q: string) {
  const { candidates, jobs, templates } = await search(actor, {
    q,
    onlyCandidates: false,
  });
  return {
    candidates: candidates.map(({ name }) => name),
    jobs: jobs.map(({ title }) => title),
    templates: templates.map(({ title }) => title),
  };
}
