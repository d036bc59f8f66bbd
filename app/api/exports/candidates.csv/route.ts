import { exportRoute } from "@/app/api/exports/export-route";
import { candidateStatusLabels } from "@/lib/candidates/status";
import { exportCandidates } from "@/lib/exports/queries";

export const GET = exportRoute(
  "candidates",
  candidateStatusLabels,
  exportCandidates,
);
