import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { measureSegment } from "@/lib/storage/segments";
import { finishTake, type StoredSegments } from "@/lib/recordings/mutations";
import { listSegmentIds } from "@/lib/recordings/queries";
import { finishInput } from "@/lib/recordings/schema";

/** What storage holds is read before the rows are locked; bytes that arrive in between make it refuse and come again. */
export const POST = candidateRoute(
  finishInput,
  async (access, input, takeId) => {
    const stored: StoredSegments = new Map();
    for (const id of await listSegmentIds(access, takeId)) {
      const known = input.segments.find((segment) => segment.id === id);
      stored.set(id, await measureSegment(id, known?.sliceBytes));
    }
    return finishTake(access, takeId, input, stored);
  },
);
