import { exportRoute } from "@/app/api/exports/export-route";
import { interviewList } from "@/lib/interviews/list";
import { exportInterviews } from "@/lib/portal/exports/queries";

export const POST = exportRoute("interviews", interviewList, exportInterviews);
