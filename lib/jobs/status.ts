import type { JobStatus } from "@/lib/generated/prisma/enums";

export const jobStatusLabels: Record<JobStatus, string> = {
  OPEN: "Open",
  CLOSED: "Closed",
};
