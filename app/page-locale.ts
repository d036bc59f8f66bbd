import { headers } from "next/headers";
import { cache } from "react";
import { candidateFromCookie } from "@/lib/auth/candidate";
import { clientAddress } from "@/lib/auth/client-address";
import {
  linkFromToken,
  stopFromToken,
  withdrawFromToken,
} from "@/lib/auth/link";
import { getLanguage } from "@/lib/interviews/language-queries";
import {
  defaultLocale,
  isLocale,
  preferredLocale,
  wantedLocale,
  type Locale,
} from "@/lib/messages/locales";
import { languageParameter, requestedPathHeader } from "@/lib/paths";

/**
 * The language of the page that was asked for: on a candidate's pages the one in the address, else the interview's, else
 * the browser's. The portal speaks English.
 */
export const pageLocale = cache(async (): Promise<Locale> => {
  const asked = await headers();
  const path = asked.get(requestedPathHeader) ?? "/";
  const { pathname, searchParams } = new URL(path, "http://here.invalid");
  const [, area, id = "", rest = ""] = pathname.split("/");
  if (area !== "i" && area !== "interview") return defaultLocale;
  const wish = searchParams.get(languageParameter);
  if (isLocale(wish)) return wish;
  const access =
    area === "interview"
      ? await candidateFromCookie(id)
      : await (id === "stop"
          ? pageStop(rest)
          : id === "withdraw"
            ? pageWithdraw(rest)
            : pageLink(id));
  return access !== null && typeof access === "object"
    ? getLanguage(access)
    : preferredLocale(asked.get("accept-language"));
});

/** A language that the reader's browser asks for and the page is not in, unless they chose the page's themselves. */
export async function otherLocale(): Promise<Locale | null> {
  const asked = await headers();
  const path = asked.get(requestedPathHeader) ?? "/";
  const { searchParams } = new URL(path, "http://here.invalid");
  if (isLocale(searchParams.get(languageParameter))) return null;
  const wanted = wantedLocale(asked.get("accept-language"));
  return wanted === (await pageLocale()) ? null : wanted;
}

/** The link of a landing page, looked up once for all that its page is made of: a wrong one counts as one failure. */
export const pageLink = cache(async (token: string) =>
  linkFromToken(token, clientAddress(await headers())),
);

/** The same of a "Stop reminders" link. */
export const pageStop = cache(async (token: string) =>
  stopFromToken(token, clientAddress(await headers())),
);

/** The same of the link in a mail about withdrawing. */
export const pageWithdraw = cache(async (token: string) =>
  withdrawFromToken(token, clientAddress(await headers())),
);
