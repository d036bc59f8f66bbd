import type { SystemAccess } from "@/lib/auth/proof";
import { queueReminders } from "@/lib/invitations/reminder-mutations";
import { defineRecurringTask } from "@/lib/queue/task";

/** Reminds candidates who have not started, or whose deadline is near. */
export const sendRemindersTask = defineRecurringTask(
  "reminders.send",
  "*/3 * * * *",
  sendReminders,
);

/** Run twice, or by ten workers at once, it queues each reminder once. */
async function sendReminders(system: SystemAccess): Promise<void> {
  await queueReminders(system);
}
