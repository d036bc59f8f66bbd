import { candidateRoute } from "@/app/api/uploads/candidate-route";
import { refuseCandidate } from "@/lib/answers/refusals";
import { askAgain, finishTake } from "@/lib/answers/takes/finish-mutations";
import { listOpenSegmentIds } from "@/lib/answers/takes/queries";
import { finishInput } from "@/lib/answers/takes/schema";
import {
  haveShrunk,
  measureSegments,
  setSegmentAside,
} from "@/lib/storage/segments";

/** What storage holds is read before the rows are locked; bytes that arrive in between make it refuse and come again. */
export const POST = candidateRoute(
  finishInput,
  async (access, input, takeId) => {
    const ids = await listOpenSegmentIds(access, takeId);
    const stored = await measureSegments(ids, input.segments);
    const damaged = await askAgain(access, takeId, input, stored, (id) =>
      setSegmentAside(takeId, id),
    );
    // Another request may have put them aside since they were read.
    if (damaged.length > 0 || (await haveShrunk(stored)))
      return refuseCandidate("notArrived");
    return finishTake(access, takeId, input, stored);
  },
);
