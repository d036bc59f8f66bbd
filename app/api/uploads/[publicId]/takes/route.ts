import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { beginTake } from "@/lib/recordings/mutations";
import { takeInput } from "@/lib/recordings/schema";

export const POST = candidateRoute(takeInput, beginTake);
