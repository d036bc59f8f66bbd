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

const edits = recruiterAction("settings.edit");
const hides = recruiterAction("installation.notice");

/** Nobody can be signed in yet: the one-time code from the terminal says who asks. */
export const setUpAction = openAction(setUpInput, async (input) => {
  const made = await setUpOrganization(input);
  return made.ok ? ok() : made;
});

export const updateOrganizationAction = edits(
  organizationInput,
  updateOrganization,
);

export const updateSendingAction = edits(sendingInput, updateSending);
export const updateAiAction = edits(aiInput, updateAi);
export const setRetentionAction = edits(retentionInput, setRetention);
export const setLogoAction = edits(logoInput, setLogo);
export const removeLogoAction = edits(z.object({}), removeLogo);
export const hideNoticeAction = hides(noticeInput, hideNotice);
