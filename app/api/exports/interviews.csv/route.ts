import { exportRoute } from "@/app/api/exports/export-route";
import { exportInterviews } from "@/lib/exports/queries";
import { interviewStatusLabels } from "@/lib/interviews/status";

export const GET = exportRoute(
  "interviews",
  interviewStatusLabels,
  exportInterviews,
);
