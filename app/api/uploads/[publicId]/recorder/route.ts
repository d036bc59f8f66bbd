import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { claimRecorder } from "@/lib/answers/takes/mutations";
import { claimInput } from "@/lib/answers/takes/schema";

export const POST = candidateRoute(claimInput, claimRecorder);
