import type { SystemAccess } from "@/lib/auth/proof";
import { expireOverdue } from "@/lib/interviews/expiry-mutations";

/** Every minute. Run twice, or by two workers at once, it closes each interview once. */
export async function expireInterviews(system: SystemAccess): Promise<void> {
  await expireOverdue(system);
}
