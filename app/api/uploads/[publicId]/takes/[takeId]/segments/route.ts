import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { addSegment } from "@/lib/recordings/mutations";
import { segmentInput } from "@/lib/recordings/schema";

export const POST = candidateRoute(segmentInput, (access, input, takeId) =>
  addSegment(access, takeId, input),
);
