import { expireOverdue } from "@/lib/interviews/expiry-mutations";
import { defineRecurringTask } from "@/lib/queue/task";

/** Closes what is past its deadline. Run twice, or by two workers together, it closes each interview once. */
export const expireInterviewsTask = defineRecurringTask(
  "interviews.expire",
  "* * * * *",
  (system) => expireOverdue(system),
);
