"use server";

import { recruiterAction } from "@/lib/action";
import { addCandidate, editCandidate } from "@/lib/candidates/mutations";
import { addCandidateInput, editCandidateInput } from "@/lib/candidates/schema";

export const addCandidateAction = recruiterAction(
  addCandidateInput,
  addCandidate,
);
export const editCandidateAction = recruiterAction(
  editCandidateInput,
  editCandidate,
);
