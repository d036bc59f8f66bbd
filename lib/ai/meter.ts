import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
} from "openai";
import { db } from "@/lib/db";
import { AiCapReached } from "./failure";

/** Counts an organization's requests to the provider, each before it goes out (L8). */
export type Meter = {
  /** Throws `AiCapReached` when the month has no request left. Returns how to give this one back. */
  reserve: () => Promise<() => Promise<void>>;
};

export function meterOf(organizationId: string): Meter {
  return {
    reserve: async () => {
      // One statement: the row's lock lets requests at the same moment through one by one.
      const [reserved] = await db.$queryRaw<{ month: Date }[]>`
        INSERT INTO "AiUsage" AS used ("organizationId", month, requests)
        SELECT id, date_trunc('month', now() AT TIME ZONE "timeZone")::date, 1
        FROM "Organization"
        WHERE id = ${organizationId}::uuid AND coalesce("aiRequestCap", 1) > 0
        ON CONFLICT ("organizationId", month) DO UPDATE SET requests = used.requests + 1
          WHERE used.requests < (
            SELECT coalesce("aiRequestCap", used.requests + 1) FROM "Organization" WHERE id = ${organizationId}::uuid
          )
        RETURNING month`;
      if (!reserved) throw new AiCapReached();
      return async () => {
        await db.aiUsage.updateMany({
          where: { organizationId, month: reserved.month },
          data: { requests: { decrement: 1 } },
        });
      };
    },
  };
}

/**
 * Makes one request that was reserved before. It stays counted unless it certainly cost nothing: the provider refused it,
 * or was not there.
 */
export async function metered<T>(
  meter: Meter,
  request: () => Promise<T>,
): Promise<T> {
  const giveBack = await meter.reserve();
  try {
    return await request();
  } catch (error) {
    if (isFree(error)) await giveBack();
    throw error;
  }
}

function isFree(error: unknown): boolean {
  if (error instanceof APIConnectionTimeoutError) return false;
  if (error instanceof APIConnectionError) return neverArrived(error);
  return error instanceof APIError && typeof error.status === "number";
}

/** The SDK wraps what fetch threw, which wraps what the socket said. */
function neverArrived(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(
      code,
    ) || neverArrived(error.cause)
  );
}
