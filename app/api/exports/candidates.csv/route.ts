import { exportRoute } from "@/app/api/exports/export-route";
import { exportCandidates } from "@/lib/portal/exports/queries";
import { candidateList } from "@/lib/lists/kinds";

export const GET = exportRoute("candidates", candidateList, exportCandidates);
