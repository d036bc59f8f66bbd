import { expect, test } from "vitest";
import { mintActor } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { csvStream } from "@/lib/csv/write";
import { newId } from "@/lib/new-id";
import { exportDay, exportMoment } from "@/lib/portal/exports/moment";
import {
  recordListExport,
  recordRowsExport,
} from "@/lib/portal/exports/mutations";
import {
  exportCandidates,
  exportInterviews,
  type Export,
} from "@/lib/portal/exports/queries";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate, makeInterview } from "../../../support/make";
import { refusal } from "@/tests/support/refusal";

test("every candidate of the filter is exported once, newest first, across pages", async () => {
  const actor = await makeActor();
  const { organizationId } = actor;
  await db.candidate.createMany({
    data: Array.from({ length: 2100 }, (_, i) => ({
      organizationId,
      name: `Person ${i}`,
      email: `person${i}@example.com`,
      searchText: `person ${i} person${i}@example.com`,
      status: i % 3 === 0 ? ("INVITED" as const) : ("NEW" as const),
    })),
  });
  await makeCandidate(await makeActor(), { name: "Person of others" });
  const all = await linesOf(await exportCandidates(actor, {}));
  expect(all[0]).toBe(
    '\uFEFF"Name","Email","Status","Bounced","Last activity","Added"',
  );
  expect(new Set(all.slice(1)).size).toBe(2100);
  const invited = await linesOf(
    await exportCandidates(actor, { q: "person1", facet: "INVITED" }),
  );
  expect(invited.length - 1).toBe(
    await db.candidate.count({
      where: {
        organizationId,
        status: "INVITED",
        searchText: { contains: "person1" },
      },
    }),
  );
});

test("an export has the order of its list, across pages", async () => {
  const actor = await makeActor();
  const { organizationId } = actor;
  await db.candidate.createMany({
    data: Array.from({ length: 1005 }, (_, i) => ({
      organizationId,
      name: `Person ${String((i * 7) % 1005).padStart(4, "0")}`,
      email: `person${i}@example.com`,
      searchText: `person ${String((i * 7) % 1005).padStart(4, "0")}`,
    })),
  });
  const sort = { by: "name", isDescending: true } as const;
  const { pages } = await exportCandidates(actor, { sort, q: "person" });
  const names = (await Array.fromAsync(pages)).flat().map(([name]) => name);
  expect(names).toHaveLength(1005);
  expect(names).toEqual(names.toSorted().reverse());
});

test("whoever saves a list leaves a line in the audit log each time; a reviewer saves none", async () => {
  const actor = await makeActor("RECRUITER");
  const reviewer = mintActor({ ...actor, role: "REVIEWER" });
  const importId = newId();
  const acts = (by: Actor) => [
    recordListExport(by, "candidates"),
    recordListExport(by, "candidates"),
    recordListExport(by, "interviews"),
    recordRowsExport(by, importId),
  ];
  for (const refused of await Promise.all(acts(reviewer)))
    expect(refused).toMatchObject(refusal("forbidden"));
  for (const done of await Promise.all(acts(actor))) expect(done.ok).toBe(true);
  const { organizationId, userId } = actor;
  const lines = await db.auditEntry.findMany({
    where: { organizationId, userId },
    orderBy: { action: "asc" },
  });
  expect(lines.map(({ action, subjectId }) => [action, subjectId])).toEqual([
    ["candidates.exported", organizationId],
    ["candidates.exported", organizationId],
    ["import.rows-exported", importId],
    ["interviews.exported", organizationId],
  ]);
});

test("S8: a candidate's name is no formula in the export", async () => {
  const actor = await makeActor();
  await makeCandidate(actor, { name: '=HYPERLINK("http://evil.example")' });
  const [, line] = await linesOf(await exportCandidates(actor, {}));
  expect(line).toMatch(/^"'=HYPERLINK\(""http/);
});

test("an interview is exported with its mail, its times and no invented score", async () => {
  const actor = await makeActor();
  const sentAt = new Date("2026-11-20T09:00:00Z");
  const interview = await makeInterview(actor, {
    data: { status: "PENDING", createdAt: sentAt },
  });
  await db.invitation.create({
    data: {
      organizationId: actor.organizationId,
      interviewId: interview.id,
      kind: "FIRST",
      toName: "x",
      toEmail: "x@example.com",
      messageId: "m1",
      sentAt,
    },
  });
  await makeInterview(await makeActor());
  const { header, pages } = await exportInterviews(actor, {});
  const rows = (await Array.fromAsync(pages)).flat();
  expect(header).toHaveLength(rows[0]!.length);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.slice(4, 7)).toEqual(["Pending", "Sent", "2026-11-20 09:00"]);
  expect(rows[0]!.at(-1)).toBe("");
  const none = await exportInterviews(actor, { facet: "COMPLETED" });
  expect(await linesOf(none)).toHaveLength(1);
});

test("times are those of the organization's clocks", () => {
  const at = new Date("2026-11-22T23:30:00Z");
  expect(exportMoment(at, "Europe/Berlin")).toBe("2026-11-23 00:30");
  expect(exportDay(at, "America/New_York")).toBe("2026-11-22");
});

async function linesOf({ header, pages }: Export): Promise<string[]> {
  const bytes = await new Response(csvStream(header, pages)).bytes();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return text.trimEnd().split("\r\n");
}
