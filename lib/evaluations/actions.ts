"use server";

import { recruiterAction } from "@/lib/action";
import { retryEvaluation } from "@/lib/evaluations/retry-mutations";
import { evaluationInput } from "@/lib/evaluations/schema";

const retries = recruiterAction("evaluation.retry");

export const retryEvaluationAction = retries(evaluationInput, retryEvaluation);
