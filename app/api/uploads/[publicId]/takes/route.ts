import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { beginTake } from "@/lib/answers/takes/mutations";
import { takeInput } from "@/lib/answers/takes/schema";

export const POST = candidateRoute(takeInput, beginTake);
