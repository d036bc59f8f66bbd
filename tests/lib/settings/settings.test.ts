import { expect, test } from "vitest";
import {
  updateAi,
  updateOrganization,
  updateSending,
} from "@/lib/settings/mutations";
import { getBrand, getOrganization, listPeople } from "@/lib/settings/queries";
import {
  aiInput,
  organizationInput,
  sendingInput,
  setUpInput,
} from "@/lib/settings/schema";
import { makeActor } from "../../support/make";
import { refusal } from "../../support/refusal";

const input = {
  name: "Nordlicht",
  timeZone: "Europe/Berlin",
  brandColor: "#aa2200",
};

const sending = {
  defaultDeadlineDays: 10,
  defaultLocale: "es" as const,
  defaultThinkSeconds: 30,
  defaultAnswerSeconds: 90,
  defaultTakes: 1,
  isReminding: false,
};

test("M3.20 an admin changes each section of the settings of their own organization, and of no other", async () => {
  const other = await makeActor();
  const before = await getOrganization(other);
  const actor = await makeActor("ADMIN");
  const results = await Promise.all([
    updateOrganization(actor, input),
    updateOrganization(actor, input),
    updateSending(actor, sending),
    updateSending(actor, sending),
  ]);
  expect(results.every((result) => result.ok)).toBe(true);
  const { brandColor, ...facts } = input;
  expect(await getOrganization(actor)).toMatchObject({ ...facts, ...sending });
  expect(await getBrand(actor)).toMatchObject({ color: brandColor });
  expect(await getOrganization(other)).toEqual(before);
  expect(await getBrand(other)).toMatchObject({ color: null });
});

test("what is left out of a section stays as somebody else set it", async () => {
  const actor = await makeActor("ADMIN");
  await updateSending(actor, sending);
  await updateAi(actor, aiInput.parse({ hasAiEvaluation: false }));
  await updateAi(actor, aiInput.parse({ aiRequestCap: "7" }));
  await updateSending(actor, sendingInput.parse({ defaultTakes: 3 }));
  await updateOrganization(actor, organizationInput.parse({ name: "Other" }));
  expect(await getOrganization(actor)).toMatchObject({
    ...{ ...sending, defaultTakes: 3 },
    ...{ name: "Other", hasAiEvaluation: false },
  });
});

test("a recruiter may not change the organization, nor how it sends", async () => {
  const actor = await makeActor("RECRUITER");
  for (const refused of [
    await updateOrganization(actor, input),
    await updateSending(actor, sending),
  ])
    expect(refused).toMatchObject(refusal("forbidden"));
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
