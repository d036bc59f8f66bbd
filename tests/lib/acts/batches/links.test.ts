import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { copyLinks } from "@/lib/acts/batches/link-mutations";
import type { Actor } from "@/lib/auth/proof";
import { copyLink } from "@/lib/invitations/link-mutations";
import { interviewLink } from "@/lib/links";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate, makeInterview } from "../../../support/make";
import { refusal } from "@/tests/support/refusal";

test("the links of the chosen open interviews are copied with their candidates' names, as two columns in their order", async () => {
  const actor = await makeActor();
  const [ada, alan] = [await open(actor, "Ada"), await open(actor, "Alan")];
  const copied = await copyLinks(actor, {
    selection: { ids: [alan.id, ada.id] },
  });
  expect(copied).toEqual({
    ok: true,
    value: {
      text: `Alan\t${interviewLink(alan)}\nAda\t${interviewLink(ada)}\n`,
      copied: 2,
      closed: 0,
      unsigned: 0,
      beyond: 0,
    },
  });
  expect(await copyLink(actor, { interviewId: ada.id })).toEqual({
    ok: true,
    value: { link: interviewLink(ada) },
  });
});

test("copying twice copies the same, and changes nothing", async () => {
  const actor = await makeActor();
  const { id } = await open(actor, "Ada");
  const before = await read(id);
  const once = await copyLinks(actor, { selection: { ids: [id, id] } });
  const twice = await copyLinks(actor, { selection: { filter: {} } });
  expect(once).toMatchObject({ ok: true, value: { copied: 1 } });
  expect(twice).toEqual(once);
  expect(await read(id)).toEqual(before);
});

test("interviews that are over or withdrawn are left out and counted; when all are, that is said", async () => {
  const actor = await makeActor();
  const going = await open(actor, "Ada", { status: "IN_PROGRESS" });
  const over = [
    await open(actor, "Done", { status: "COMPLETED" }),
    await open(actor, "Gone", {
      status: "COMPLETED",
      withdrawnAt: new Date(),
    }),
    await open(actor, "Late", { status: "EXPIRED" }),
    await open(actor, "Off", { status: "CANCELLED" }),
  ];
  const ids = over.map(({ id }) => id);
  expect(
    await copyLinks(actor, { selection: { ids: [...ids, going.id] } }),
  ).toMatchObject({
    ok: true,
    value: { text: `Ada\t${interviewLink(going)}\n`, closed: 4 },
  });
  expect(await copyLinks(actor, { selection: { ids } })).toMatchObject(
    refusal("conflict", { message: expect.stringContaining("open") }),
  );
});

test("another organization's links are not copied, named or found by a search", async () => {
  const { id } = await open(await makeActor(), "Ada");
  const stranger = await makeActor();
  const own = await open(stranger, "Alan");
  expect(await copyLinks(stranger, { selection: { ids: [id] } })).toMatchObject(
    refusal("conflict"),
  );
  for (const selection of [{ ids: [id, own.id] }, { filter: {} }])
    expect(await copyLinks(stranger, { selection })).toMatchObject({
      ok: true,
      value: { text: `Alan\t${interviewLink(own)}\n` },
    });
});

test("S8: a name that a sheet would take for a formula or for two cells is one text", async () => {
  const actor = await makeActor();
  const formula = await open(actor, '=HYPERLINK("http://evil")');
  const tabbed = await open(actor, "Ada\tLovelace");
  const copied = await copyLinks(actor, {
    selection: { ids: [formula.id, tabbed.id] },
  });
  const [first, second] = copied.ok ? copied.value.text.split("\n") : [];
  expect(first).toMatch(/^"'=HYPERLINK/);
  expect(second).toBe(`"Ada\tLovelace"\t${interviewLink(tabbed)}`);
});

test("at most 500 are copied at once, and how many more there are is said", async () => {
  const actor = await makeActor();
  const interview = await open(actor, "Ada");
  const { candidateId, organizationId, jobId } = interview;
  // Only one may be open for each application, and one application for each candidate and job.
  const ids = Array.from({ length: 501 }, () => randomUUID());
  await db.job.createMany({
    data: ids.map((id) => ({
      id,
      organizationId,
      title: "Job",
      createdById: actor.userId,
    })),
  });
  await db.application.createMany({
    data: ids.map((id) => ({ id, organizationId, candidateId, jobId: id })),
  });
  await db.interview.createMany({
    data: ids.map((id) => ({
      ...interview,
      id,
      publicId: id,
      applicationId: id,
      jobId,
      accommodations: {},
    })),
  });
  const copied = await copyLinks(actor, { selection: { filter: {} } });
  expect(copied).toMatchObject({ ok: true, value: { copied: 500, beyond: 2 } });
});

type Given = NonNullable<
  NonNullable<Parameters<typeof makeInterview>[1]>["data"]
>;

async function open(actor: Actor, name: string, data: Given = {}) {
  const { id: candidateId } = await makeCandidate(actor, { name });
  return makeInterview(actor, { candidateId, data });
}

function read(id: string) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: { events: true },
  });
}
