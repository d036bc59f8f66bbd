import { beforeEach, expect, test } from "vitest";
import { setUpOrganization } from "@/lib/settings/mutations";
import { setupCode } from "@/lib/tokens";
import { db } from "@/tests/support/db";
import { refusal } from "@/tests/support/refusal";
import { atOnce } from "@/tests/support/at-once";

const input = () => ({
  code: setupCode(),
  organizationName: "Acme",
  timeZone: "Europe/Berlin",
  name: "Olga Owner",
  email: "olga@example.com",
  password: "correct horse battery",
});

beforeEach(async () => {
  await db.organization.deleteMany();
  await db.user.deleteMany();
});

test("the code makes the organization and its owner", async () => {
  const result = await setUpOrganization(input());
  expect(result).toMatchObject({ ok: true, value: { role: "OWNER" } });
  const user = await db.user.findUniqueOrThrow({
    where: { email: "olga@example.com" },
  });
  expect(user.passwordHash).toMatch(/^\$argon2id\$/);
});

test("a wrong code makes nothing", async () => {
  const result = await setUpOrganization({ ...input(), code: "wrong" });
  expect(result).toMatchObject(refusal("forbidden"));
  expect(await db.organization.count()).toBe(0);
});

test("five set-ups at once make one organization", async () => {
  const results = await atOnce(5, (i) =>
    setUpOrganization({ ...input(), email: `owner${i}@example.com` }),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await db.organization.count()).toBe(1);
});

test("S9: the audit log can be added to, not changed", async () => {
  await setUpOrganization(input());
  await expect(
    db.auditEntry.updateMany({ data: { action: "forged" } }),
  ).rejects.toThrow();
  await expect(db.auditEntry.deleteMany()).rejects.toThrow();
});
