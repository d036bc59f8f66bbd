import { CircleDot, CircleSlash } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { JobStatus } from "@/lib/generated/prisma/enums";
import { jobStatusLabels } from "@/lib/jobs/status";

export function JobBadge({ status }: { status: JobStatus }) {
  return (
    <Badge
      tone={status === "OPEN" ? "success" : "neutral"}
      icon={status === "OPEN" ? <CircleDot /> : <CircleSlash />}
    >
      {jobStatusLabels[status]}
    </Badge>
  );
}
