import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { addSegment } from "@/lib/answers/takes/mutations";
import { listOpenSegmentIds } from "@/lib/answers/takes/queries";
import { nextSegmentInput } from "@/lib/answers/takes/schema";
import { lastByteAt } from "@/lib/storage/segments";

export const POST = candidateRoute(
  nextSegmentInput,
  async (access, input, takeId) => {
    const ids = await listOpenSegmentIds(access, takeId);
    return addSegment(access, takeId, input, await lastByteAt(ids));
  },
);
