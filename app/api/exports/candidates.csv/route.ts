import { exportRoute } from "@/app/api/exports/export-route";
import { candidateList } from "@/lib/candidates/list";
import { exportCandidates } from "@/lib/portal/exports/queries";

export const POST = exportRoute("candidates", candidateList, exportCandidates);
