"use server";

import { recruiterAction } from "@/lib/action";
import { removeFromBank, saveToBank } from "@/lib/templates/bank/mutations";
import { findQuestions } from "@/lib/templates/bank/queries";
import {
  bankQuestionIdInput,
  bankQuestionInput,
  findQuestionsInput,
} from "@/lib/templates/bank/schema";

const bankEdits = recruiterAction("bank.edit");
const edits = recruiterAction("template.edit");

export const saveToBankAction = bankEdits(bankQuestionInput, saveToBank);
export const removeFromBankAction = bankEdits(
  bankQuestionIdInput,
  removeFromBank,
);
export const findQuestionsAction = edits(findQuestionsInput, findQuestions);
