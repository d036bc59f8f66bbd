import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { beginWriting } from "@/lib/writing/mutations";
import { writingInput } from "@/lib/writing/schema";

export const POST = candidateRoute(writingInput, (access, input) =>
  beginWriting(access, input),
);
