import { queueReminders } from "@/lib/invitations/reminder-mutations";
import { defineRecurringTask } from "@/lib/queue/task";

/** Reminds candidates who have not started, or whose deadline is near. Run by ten workers together, it queues each reminder once. */
export const sendRemindersTask = defineRecurringTask(
  "reminders.send",
  "*/3 * * * *",
  (system) => queueReminders(system),
);
