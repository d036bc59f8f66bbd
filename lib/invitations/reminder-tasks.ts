import type { SystemAccess } from "@/lib/auth/proof";
import { queueReminders } from "@/lib/invitations/reminder-mutations";

/** Every few minutes. Run twice, or by ten workers at once, it queues each reminder once. */
export async function sendReminders(system: SystemAccess): Promise<void> {
  await queueReminders(system);
}
