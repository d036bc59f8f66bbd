import type { SystemAccess } from "@/lib/auth/proof";
import { expireOverdue } from "@/lib/interviews/expiry-mutations";
import { defineRecurringTask } from "@/lib/queue/task";

/** Closes what is past its deadline. */
export const expireInterviewsTask = defineRecurringTask(
  "interviews.expire",
  "* * * * *",
  expireInterviews,
);

/** Run twice, or by two workers at once, it closes each interview once. */
export async function expireInterviews(system: SystemAccess): Promise<void> {
  await expireOverdue(system);
}
