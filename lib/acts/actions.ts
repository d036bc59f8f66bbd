"use server";

import { recruiterAction } from "@/lib/action";
import { editCandidate } from "@/lib/acts/address-mutations";
import { askForAiConsent } from "@/lib/acts/ai-consent-mutations";
import { extendDeadline } from "@/lib/acts/deadline-mutations";
import { cancelInterview, sendInterview } from "@/lib/acts/send-mutations";
import { editCandidateInput } from "@/lib/candidates/schema";
import { evaluationInput } from "@/lib/evaluations/schema";
import {
  cancelInterviewInput,
  extendDeadlineInput,
  interviewInput,
  sendInterviewInput,
} from "@/lib/interviews/schema";
import { copyLink, revokeLink } from "@/lib/invitations/link-mutations";

const sends = recruiterAction("interview.send");
const manages = recruiterAction("interview.manage");
const edits = recruiterAction("candidate.edit");

export const sendInterviewAction = sends(sendInterviewInput, sendInterview);
export const extendDeadlineAction = manages(
  extendDeadlineInput,
  extendDeadline,
);
export const cancelInterviewAction = manages(
  cancelInterviewInput,
  cancelInterview,
);
export const copyLinkAction = manages(interviewInput, copyLink);
export const revokeLinkAction = manages(interviewInput, revokeLink);

export const editCandidateAction = edits(editCandidateInput, editCandidate);

export const askForAiConsentAction = manages(evaluationInput, askForAiConsent);
