"use server";

import { recruiterAction } from "@/lib/action";
import { extendDeadline } from "@/lib/acts/deadline-mutations";
import { copyLink, revokeLink } from "@/lib/invitations/link-mutations";
import { cancelInterview, sendInterview } from "@/lib/acts/send-mutations";
import {
  cancelInterviewInput,
  extendDeadlineInput,
  interviewInput,
  sendInterviewInput,
} from "@/lib/interviews/schema";

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
