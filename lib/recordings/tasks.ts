import type { SystemAccess } from "@/lib/auth/proof";

export async function sweepTakes(_system: SystemAccess): Promise<void> {}
