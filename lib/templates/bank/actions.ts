"use server";

import { recruiterAction } from "@/lib/action";
import { removeFromBank, saveToBank } from "@/lib/templates/bank/mutations";
import { findQuestions } from "@/lib/templates/bank/queries";
import {
  bankQuestionIdInput,
  bankQuestionInput,
  findQuestionsInput,
} from "@/lib/templates/bank/schema";

export const saveToBankAction = recruiterAction(bankQuestionInput, saveToBank);
export const removeFromBankAction = recruiterAction(
  bankQuestionIdInput,
  removeFromBank,
);
export const findQuestionsAction = recruiterAction(
  findQuestionsInput,
  findQuestions,
);
