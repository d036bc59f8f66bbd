import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { claimRecorder } from "@/lib/recordings/mutations";
import { claimInput } from "@/lib/recordings/schema";

export const POST = candidateRoute(claimInput, claimRecorder);
