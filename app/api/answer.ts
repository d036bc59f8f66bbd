import { answerHeaders } from "@/lib/auth/headers";
import type { RefusalCode, Result } from "@/lib/result";

const statuses: Record<RefusalCode, number> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  expired: 410,
  too_soon: 425,
  too_many: 429,
  unavailable: 503,
  no_room: 507,
  outdated: 409,
};

/** A Result as JSON, with the status that fits it; never cached. */
export function answer<T>(result: Result<T>): Response {
  return Response.json(result, {
    status: result.ok ? 200 : statuses[result.error.code],
    headers: { ...answerHeaders(), "Cache-Control": "no-store" },
  });
}
