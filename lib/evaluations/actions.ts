"use server";

import { recruiterAction } from "@/lib/action";
import { retryEvaluation } from "@/lib/evaluations/retry-mutations";
import { retryEvaluationInput } from "@/lib/evaluations/schema";

export const retryEvaluationAction = recruiterAction(
  retryEvaluationInput,
  retryEvaluation,
);
