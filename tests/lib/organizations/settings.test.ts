import { expect, test } from "vitest";
import { updateOrganization } from "@/lib/organizations/mutations";
import { getOrganization, listPeople } from "@/lib/organizations/queries";
import { organizationInput, setUpInput } from "@/lib/organizations/schema";
import { makeActor } from "../../support/make";

const input = {
  name: "Nordlicht",
  timeZone: "Europe/Berlin",
  defaultDeadlineDays: 10,
  defaultLocale: "es" as const,
  defaultThinkSeconds: 30,
  defaultAnswerSeconds: 90,
  defaultTakes: 1,
  isReminding: false,
};

test("an admin changes the settings of their own organization, and of no other", async () => {
  const other = await makeActor();
  const before = await getOrganization(other);
  const actor = await makeActor("ADMIN");
  const results = await Promise.all([
    updateOrganization(actor, input),
    updateOrganization(actor, input),
  ]);
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await getOrganization(actor)).toMatchObject(input);
  expect(await getOrganization(other)).toEqual(before);
});

test("a recruiter may not change the organization", async () => {
  const actor = await makeActor("RECRUITER");
  expect(await updateOrganization(actor, input)).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
});

test("people of another organization are not listed", async () => {
  await makeActor();
  const actor = await makeActor("RECRUITER");
  expect(await listPeople(actor)).toMatchObject([{ role: "RECRUITER" }]);
});

test("an unknown time zone is refused in the settings, and becomes UTC at set-up", () => {
  const timeZone = "Mars/Olympus";
  expect(organizationInput.safeParse({ ...input, timeZone }).success).toBe(
    false,
  );
  expect(
    setUpInput.parse({
      code: "code",
      organizationName: "Nordlicht",
      timeZone,
      name: "Ada",
      email: "ADA@example.com",
      password: "correct horse battery",
    }),
  ).toMatchObject({ timeZone: "UTC", email: "ada@example.com" });
});
