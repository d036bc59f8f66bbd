import type { z } from "zod";
import { answer } from "@/app/api/answer";
import { jsonUpTo } from "@/app/api/body";
import { maxRecorderBytes } from "@/lib/limits";
import { refuseCandidate } from "@/lib/answers/refusals";
import { candidateFromCookie } from "@/lib/auth/candidate";
import { isOwnOrigin } from "@/lib/auth/origin";
import type { CandidateAccess } from "@/lib/auth/proof";
import { refuse, type Result } from "@/lib/result";
import { isOutOfSpace, noRoomWords } from "@/lib/storage/space";

type Params = { publicId: string; takeId: string };
type Context = { params: Promise<Partial<Params>> };

/**
 * A POST of the recorder: own page → the interview's cookie → zod → `run`; the answer is the Result as JSON. These are
 * routes with fixed addresses and not server actions, because an action's id changes with each deployment and a
 * recording under way must outlive one.
 */
export function candidateRoute<S extends z.ZodType, T>(
  schema: S,
  run: (
    access: CandidateAccess,
    input: z.output<S>,
    takeId: string,
  ) => Promise<Result<T>>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    const { publicId = "", takeId = "" } = await context.params;
    const access = isOwnOrigin(request.headers.get("origin"))
      ? await candidateFromCookie(publicId)
      : null;
    if (!access) return answer(refuseCandidate("disconnected"));
    const input = schema.safeParse(await jsonUpTo(maxRecorderBytes, request));
    if (!input.success)
      return answer(
        refuse(
          "invalid",
          input.error.issues[0]?.message ?? "This can’t be read.",
        ),
      );
    try {
      return answer(await run(access, input.data, takeId));
    } catch (error) {
      if (isOutOfSpace(error)) return answer(refuse("no_room", noRoomWords));
      throw error;
    }
  };
}
