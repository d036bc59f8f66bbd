import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { textInput } from "@/lib/answers/text/schema";
import { saveText } from "@/lib/answers/text/mutations";

export const POST = candidateRoute(textInput, (access, input) =>
  saveText(access, input),
);
