import { expect, test } from "vitest";
import type { Role } from "@/lib/generated/prisma/enums";
import { setRetention } from "@/lib/settings/mutations";
import { retentionInput, type RetentionInput } from "@/lib/settings/schema";
import { db } from "@/tests/support/db";
import { makeActor } from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { atOnce } from "@/tests/support/at-once";

const now = new Date("2026-11-28T10:00:00Z");
const later = new Date("2026-12-20T10:00:00Z");
const choose = (
  retentionMonths: RetentionInput["retentionMonths"],
  previousMonths: number | null,
) => ({ retentionMonths, previousMonths });

test("an admin chooses how long their own organization keeps recordings, and no other", async () => {
  const other = await makeActor();
  const actor = await makeActor("ADMIN");
  expect(await setRetention(actor, choose(12, null), now)).toMatchObject({
    ok: true,
  });
  expect(await read(actor)).toEqual({
    retentionMonths: 12,
    retentionSince: now,
  });
  expect(await read(other)).toEqual({
    retentionMonths: null,
    retentionSince: null,
  });
  expect(await auditsOf(actor)).toBe(1);
});

test.each(["RECRUITER", "REVIEWER"] as const)(
  "a %s may not choose it",
  async (role: Role) => {
    const actor = await makeActor(role);
    expect(await setRetention(actor, choose(6, null))).toMatchObject(
      refusal("forbidden"),
    );
    expect(await read(actor)).toMatchObject({ retentionMonths: null });
  },
);

test("chosen twice or at once it is one choice, and the seven days run from the first", async () => {
  const actor = await makeActor();
  const results = await atOnce(5, () =>
    setRetention(actor, choose(6, null), now),
  );
  results.push(await setRetention(actor, choose(6, null), later));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await read(actor)).toMatchObject({ retentionSince: now });
  expect(await auditsOf(actor)).toBe(1);
});

test("the days begin anew with each shorter time, and with no longer one", async () => {
  const actor = await makeActor();
  await setRetention(actor, choose(12, null), now);
  await setRetention(actor, choose(24, 12), later);
  expect(await read(actor)).toMatchObject({ retentionSince: now });
  await setRetention(actor, choose(12, 24), later);
  expect(await read(actor)).toMatchObject({ retentionSince: later });
  await setRetention(actor, choose(null, 12), later);
  expect(await read(actor)).toEqual({
    retentionMonths: null,
    retentionSince: null,
  });
});

test("what was chosen on a page that a colleague has overtaken is refused", async () => {
  const actor = await makeActor();
  await setRetention(actor, choose(36, null), now);
  // On the page it said 12, so 24 was longer and nobody was asked.
  expect(await setRetention(actor, choose(24, 12), now)).toMatchObject(
    refusal("conflict"),
  );
  expect(await read(actor)).toMatchObject({ retentionMonths: 36 });
});

test("only the times of the list can be chosen", () => {
  for (const months of [6, 12, 24, 36, null])
    expect(
      retentionInput.safeParse({ retentionMonths: months, previousMonths: 6 })
        .success,
    ).toBe(true);
  for (const months of [0, -6, 1, 7, 6.5, "6", undefined])
    expect(
      retentionInput.safeParse({ retentionMonths: months, previousMonths: 6 })
        .success,
    ).toBe(false);
});

function read({ organizationId: id }: { organizationId: string }) {
  return db.organization.findUniqueOrThrow({
    where: { id },
    select: { retentionMonths: true, retentionSince: true },
  });
}

function auditsOf({ organizationId }: { organizationId: string }) {
  return db.auditEntry.count({
    where: { organizationId, action: "organization.retention-set" },
  });
}
