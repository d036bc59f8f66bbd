"use server";

import { candidateAction, recruiterAction } from "@/lib/action";
import {
  decideChange,
  requestChange,
  takeBackChange,
} from "@/lib/answers/changes/mutations";
import {
  decideChangeInput,
  requestChangeInput,
} from "@/lib/answers/changes/schema";
import { getCandidateStage } from "@/lib/answers/queries";
import { candidateInput } from "@/lib/answers/schema";
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
