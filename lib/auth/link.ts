import {
  mintLinkAccess,
  mintPixelAccess,
  mintStopAccess,
  mintWithdrawAccess,
} from "@/lib/auth/mint";
import type {
  LinkAccess,
  PixelAccess,
  StopAccess,
  WithdrawAccess,
} from "@/lib/auth/proof";
import { takeAttempt, type Counter } from "@/lib/auth/rate-limit";
import { db } from "@/lib/db";
import {
  linksPerAddress,
  linksPerInterview,
  linksPerUnknownAddress,
} from "@/lib/limits";
import { isGenuine, parseToken, type TokenPurpose } from "@/lib/tokens";

/** The token of an emailed link as proof. */
export async function linkFromToken(
  token: string,
  address: string | null,
): Promise<LinkAccess | Refused> {
  const found = await interviewFromToken("invite", token, address);
  return typeof found === "string" ? found : mintLinkAccess(found);
}

/** The token of a reminder's "Stop reminders" link as proof. It ends with the link it was sent with. */
export async function stopFromToken(
  token: string,
  address: string | null,
): Promise<StopAccess | Refused> {
  const found = await interviewFromToken("stop-reminders", token, address);
  return typeof found === "string" ? found : mintStopAccess(found);
}

/** The token of a mail about withdrawing as proof. */
export async function withdrawFromToken(
  token: string,
  address: string | null,
): Promise<WithdrawAccess | Refused> {
  const found = await interviewFromToken("withdraw", token, address);
  return typeof found === "string" ? found : mintWithdrawAccess(found);
}

type Refused = "unknown" | "too_many";

/**
 * Unknown, mistyped and revoked ones are all "unknown", and "too_many" once one address, or many addresses at one
 * interview, have tried too often. Only failures count, and the token is looked at first: a right one is never refused
 * (T5).
 */
async function interviewFromToken(
  purpose: TokenPurpose,
  token: string,
  address: string | null,
) {
  const parsed = parseToken(token);
  const interview =
    parsed &&
    (await db.interview.findUnique({
      where: { publicId: parsed.id },
      select: {
        id: true,
        organizationId: true,
        linkVersion: true,
        linkKeyId: true,
        formerLinkKeyIds: true,
      },
    }));
  const isRight =
    parsed &&
    isGenuine(parsed, purpose, interview?.linkVersion ?? 0) &&
    interview &&
    // A key that leaked must not make links again for an interview that has left it (W8).
    [interview.linkKeyId, ...interview.formerLinkKeyIds].includes(parsed.keyId);
  if (isRight) {
    const { id, organizationId, linkVersion } = interview;
    return {
      interviewId: id,
      organizationId,
      publicId: parsed.id,
      linkVersion,
    };
  }
  const counters: Counter[] = [
    address === null
      ? { key: "link-from:unknown", limit: linksPerUnknownAddress }
      : { key: `link-from:${address}`, limit: linksPerAddress },
  ];
  if (interview)
    counters.push({ key: `link-to:${interview.id}`, limit: linksPerInterview });
  return (await takeAttempt(counters)) ? "unknown" : "too_many";
}

/** The token of a mail's pixel as proof, or null. Needs no database. */
export function pixelFromToken(token: string): PixelAccess | null {
  const parsed = parseToken(token);
  return parsed && isGenuine(parsed, "pixel", 1)
    ? mintPixelAccess(parsed.id)
    : null;
}
