import { isId } from "@/lib/ids";
import { oneOf, type Params } from "@/lib/query-string";

/** What the list of interviews is filtered by, beyond its search, its tabs and a job. */
export type InterviewFilters = {
  templateId?: string;
  email?: EmailFilter;
  evaluation?: EvaluationFilter;
  /** Sent three days ago or longer, and not started. */
  isIdle?: true;
};

export const emailFilters = {
  bounced: "Bounced",
  "not-sent": "Not sent",
  unopened: "Sent, not opened",
  opened: "Opened",
} as const;

export const evaluationFilters = {
  done: "Evaluated",
  running: "In progress",
  failed: "Failed",
  declined: "Declined by the candidate",
} as const;

type EmailFilter = keyof typeof emailFilters;
type EvaluationFilter = keyof typeof evaluationFilters;

export const idleDays = 3;
export const idleLabel = `Not started for ${idleDays} days`;

/** Their parameters in the address. */
export const filterNames = [
  "job",
  "template",
  "email",
  "evaluation",
  "idle",
] as const;

type SearchParams = Record<string, string | string[] | undefined>;

/** What makes no sense is left out. */
export function readFilters(params: SearchParams): InterviewFilters {
  const template = oneOf(params.template);
  const email = oneOf(params.email);
  const evaluation = oneOf(params.evaluation);
  return {
    ...(isId(template) ? { templateId: template } : {}),
    ...(isKey(emailFilters, email) ? { email } : {}),
    ...(isKey(evaluationFilters, evaluation) ? { evaluation } : {}),
    ...(oneOf(params.idle) === "yes" ? { isIdle: true as const } : {}),
  };
}

export function filterParams(filters: InterviewFilters): Params {
  return {
    template: filters.templateId,
    email: filters.email,
    evaluation: filters.evaluation,
    idle: filters.isIdle && "yes",
  };
}

function isKey<Labels extends object>(
  labels: Labels,
  key: string | undefined,
): key is keyof Labels & string {
  return key !== undefined && Object.hasOwn(labels, key);
}
