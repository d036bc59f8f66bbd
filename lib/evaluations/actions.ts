"use server";

import { recruiterAction } from "@/lib/action";
import { retryEvaluation } from "@/lib/evaluations/retry-mutations";
import { evaluationInput } from "@/lib/evaluations/schema";

export const retryEvaluationAction = recruiterAction(
  evaluationInput,
  retryEvaluation,
);
