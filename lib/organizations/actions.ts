"use server";

import { openAction, recruiterAction } from "@/lib/action";
import {
  setUpOrganization,
  updateOrganization,
} from "@/lib/organizations/mutations";
import { organizationInput, setUpInput } from "@/lib/organizations/schema";
import { ok } from "@/lib/result";

/** Nobody can be signed in yet: the one-time code from the terminal says who asks. */
export const setUpAction = openAction(setUpInput, async (input) => {
  const made = await setUpOrganization(input);
  return made.ok ? ok() : made;
});

export const updateOrganizationAction = recruiterAction(
  organizationInput,
  updateOrganization,
  "ADMIN",
);
