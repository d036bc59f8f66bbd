import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { textInput } from "@/lib/writing/schema";
import { saveText } from "@/lib/writing/mutations";

export const POST = candidateRoute(textInput, (access, input) =>
  saveText(access, input),
);
