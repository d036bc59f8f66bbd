"use server";

import { z } from "zod";
import { openAction, recruiterAction } from "@/lib/action";
import { ok } from "@/lib/result";
import {
  hideNotice,
  removeLogo,
  setLogo,
  setRetention,
  setUpOrganization,
  updateAi,
  updateOrganization,
  updateSending,
} from "@/lib/settings/mutations";
import {
  aiInput,
  logoInput,
  noticeInput,
  organizationInput,
  retentionInput,
  sendingInput,
  setUpInput,
} from "@/lib/settings/schema";

/** Nobody can be signed in yet: the one-time code from the terminal says who asks. */
export const setUpAction = openAction(setUpInput, async (input) => {
  const made = await setUpOrganization(input);
  return made.ok ? ok() : made;
});

export const updateOrganizationAction = recruiterAction(
  organizationInput,
  updateOrganization,
);

export const updateSendingAction = recruiterAction(sendingInput, updateSending);
export const updateAiAction = recruiterAction(aiInput, updateAi);
export const setRetentionAction = recruiterAction(retentionInput, setRetention);
export const setLogoAction = recruiterAction(logoInput, setLogo);
export const removeLogoAction = recruiterAction(z.object({}), removeLogo);
export const hideNoticeAction = recruiterAction(noticeInput, hideNotice);
