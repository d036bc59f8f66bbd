import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { beginWriting } from "@/lib/answers/text/mutations";
import { writingInput } from "@/lib/answers/text/schema";

export const POST = candidateRoute(writingInput, (access, input) =>
  beginWriting(access, input),
);
