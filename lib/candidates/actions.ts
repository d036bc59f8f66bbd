"use server";

import { recruiterAction } from "@/lib/action";
import { addCandidate } from "@/lib/candidates/mutations";
import { addCandidateInput } from "@/lib/candidates/schema";

export const addCandidateAction = recruiterAction(
  addCandidateInput,
  addCandidate,
);
