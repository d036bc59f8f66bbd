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

export const sendInterviewAction = recruiterAction(
  sendInterviewInput,
  sendInterview,
);
export const extendDeadlineAction = recruiterAction(
  extendDeadlineInput,
  extendDeadline,
);
export const cancelInterviewAction = recruiterAction(
  cancelInterviewInput,
  cancelInterview,
);
export const copyLinkAction = recruiterAction(interviewInput, copyLink);
export const revokeLinkAction = recruiterAction(interviewInput, revokeLink);

export const editCandidateAction = recruiterAction(
  editCandidateInput,
  editCandidate,
);

export const askForAiConsentAction = recruiterAction(
  evaluationInput,
  askForAiConsent,
);
