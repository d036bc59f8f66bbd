import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { saveText } from "@/lib/answers/text/mutations";
import { textInput } from "@/lib/answers/text/schema";

export const POST = candidateRoute(textInput, (access, input) =>
  saveText(access, input),
);
