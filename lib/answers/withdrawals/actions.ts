"use server";

import { candidateAction } from "@/lib/action";
import { thenStage } from "@/lib/answers/queries";
import { candidateInput } from "@/lib/answers/schema";
import {
  askToWithdraw,
  undoWithdrawal,
} from "@/lib/answers/withdrawals/mutations";

export const askToWithdrawAction = candidateAction(
  candidateInput,
  thenStage((access) => askToWithdraw(access)),
);

export const undoWithdrawalAction = candidateAction(
  candidateInput,
  thenStage((access) => undoWithdrawal(access)),
);
