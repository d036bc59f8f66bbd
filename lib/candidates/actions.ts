"use server";

import { recruiterAction } from "@/lib/action";
import { addCandidate } from "@/lib/candidates/mutations";
import { addCandidateInput } from "@/lib/candidates/schema";

const edits = recruiterAction("candidate.edit");

export const addCandidateAction = edits(addCandidateInput, addCandidate);
