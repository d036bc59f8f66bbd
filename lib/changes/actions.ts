"use server";

import { candidateAction, recruiterAction } from "@/lib/action";
import {
  decideChange,
  requestChange,
  takeBackChange,
} from "@/lib/changes/mutations";
import { decideChangeInput, requestChangeInput } from "@/lib/changes/schema";
import { getCandidateStage } from "@/lib/interviews/candidate-queries";
import { candidateInput } from "@/lib/interviews/candidate-schema";
import { ok } from "@/lib/result";

export const requestChangeAction = candidateAction(
  requestChangeInput,
  async (access, input) => {
    const result = await requestChange(access, input);
    return result.ok ? ok(await getCandidateStage(access)) : result;
  },
);

export const takeBackChangeAction = candidateAction(
  candidateInput,
  async (access) => {
    const result = await takeBackChange(access);
    return result.ok ? ok(await getCandidateStage(access)) : result;
  },
);

export const decideChangeAction = recruiterAction(
  decideChangeInput,
  (actor, input) => decideChange(actor, input),
);
