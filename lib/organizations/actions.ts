"use server";

import { z } from "zod";
import { openAction, recruiterAction } from "@/lib/action";
import {
  removeLogo,
  setAiEvaluation,
  setAiRequestCap,
  setLogo,
  setRetention,
  setUpOrganization,
  updateBrand,
  updateOrganization,
} from "@/lib/organizations/mutations";
import {
  aiEvaluationInput,
  brandInput,
  logoInput,
  organizationInput,
  retentionInput,
  setUpInput,
} from "@/lib/organizations/schema";
import { ok } from "@/lib/result";
import { capInput } from "@/lib/spending/schema";

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

export const updateBrandAction = recruiterAction(
  brandInput,
  updateBrand,
  "ADMIN",
);
export const setAiRequestCapAction = recruiterAction(
  capInput,
  setAiRequestCap,
  "ADMIN",
);
export const setAiEvaluationAction = recruiterAction(
  aiEvaluationInput,
  setAiEvaluation,
  "ADMIN",
);
export const setRetentionAction = recruiterAction(
  retentionInput,
  setRetention,
  "ADMIN",
);
export const setLogoAction = recruiterAction(logoInput, setLogo, "ADMIN");
export const removeLogoAction = recruiterAction(
  z.object({}),
  removeLogo,
  "ADMIN",
);
