"use server";

import { candidateAction } from "@/lib/action";
import { getCandidateStage } from "@/lib/answers/queries";
import { candidateInput } from "@/lib/answers/schema";
import {
  askToWithdraw,
  undoWithdrawal,
} from "@/lib/answers/withdrawals/mutations";
import { ok } from "@/lib/result";

export const askToWithdrawAction = candidateAction(
  candidateInput,
  async (access) => {
    const result = await askToWithdraw(access);
    return result.ok ? ok(await getCandidateStage(access)) : result;
  },
);

export const undoWithdrawalAction = candidateAction(
  candidateInput,
  async (access) => {
    const result = await undoWithdrawal(access);
    return result.ok ? ok(await getCandidateStage(access)) : result;
  },
);
