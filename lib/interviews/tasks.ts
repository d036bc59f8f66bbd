import type { SystemAccess } from "@/lib/auth/proof";

export async function expireInterviews(_system: SystemAccess): Promise<void> {}
