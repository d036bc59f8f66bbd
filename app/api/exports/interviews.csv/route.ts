import { exportRoute } from "@/app/api/exports/export-route";
import { exportInterviews } from "@/lib/portal/exports/queries";
import { interviewList } from "@/lib/lists/kinds";

export const GET = exportRoute("interviews", interviewList, exportInterviews);
