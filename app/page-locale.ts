import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { getLanguage } from "@/lib/answers/language-queries";
import { candidateFromCookie } from "@/lib/auth/candidate";
import { clientAddress } from "@/lib/auth/client-address";
import {
  linkFromToken,
  stopFromToken,
  withdrawFromToken,
} from "@/lib/auth/link";
import {
  defaultLocale,
  isLocale,
  preferredLocale,
  wantedLocale,
  type Locale,
} from "@/lib/messages/locales";
import { languageParameter, paths, requestedPathHeader } from "@/lib/paths";
import { plainToken } from "@/lib/tokens";

/**
 * The language of the page that was asked for: on a candidate's pages the one in the address, else the interview's, else
 * the browser's. The portal speaks English.
 */
export const pageLocale = cache(async (): Promise<Locale> => {
  if (!(await isCandidatesPage())) return defaultLocale;
  const wish = await askedLocale();
  if (wish) return wish;
  const access = await accessOf(await requestedUrl());
  return access !== null && typeof access === "object"
    ? getLanguage(access)
    : preferredLocale((await headers()).get("accept-language"));
});

/** A language that the reader's browser asks for and the page is not in, unless they chose the page's themselves. */
export async function otherLocale(): Promise<Locale | null> {
  if (await askedLocale()) return null;
  const wanted = wantedLocale((await headers()).get("accept-language"));
  return wanted === (await pageLocale()) ? null : wanted;
}

/** Whether the page that was asked for is for candidates: behind an emailed link, or the interview itself. */
export async function isCandidatesPage(): Promise<boolean> {
  const [, area] = (await requestedUrl()).pathname.split("/");
  return area === "i" || area === "interview";
}

/** The language in the address, if there is one. */
async function askedLocale(): Promise<Locale | undefined> {
  const wish = (await requestedUrl()).searchParams.get(languageParameter);
  return isLocale(wish) ? wish : undefined;
}

async function requestedUrl(): Promise<URL> {
  const path = (await headers()).get(requestedPathHeader) ?? "/";
  return new URL(path, "http://here.invalid");
}

async function accessOf({ pathname }: URL) {
  const [, area, id = "", rest] = pathname.split("/");
  if (area === "interview") return candidateFromCookie(id);
  if (rest === undefined) return pageLink(id);
  if (id === "stop") return pageStop(rest);
  return id === "withdraw" ? pageWithdraw(rest) : null;
}

/** The link of a landing page. */
export const pageLink = oncePerRequest(linkFromToken);

/** The same of a "Stop reminders" link. */
export const pageStop = oncePerRequest(stopFromToken);

/** The same of the link in an email about withdrawing. */
export const pageWithdraw = oncePerRequest(withdrawFromToken);

/** Whom a token is of; who brings none that leads anywhere is sent to the page that says so. */
export async function orRedirect<Access extends object>(
  looked: Promise<Access | "too_many" | "unknown">,
): Promise<Access> {
  const access = await looked;
  if (access === "too_many") redirect(paths.tooManyLinks);
  if (access === "unknown") redirect(paths.unknownLink(await askedLocale()));
  return access;
}

/**
 * Looks a token up once for all that its page is made of, so that a wrong one counts as one failure. React's cache would
 * not do: a page that ends in a redirect is rendered twice. The request's headers are the same object both times.
 */
function oncePerRequest<Access>(
  fromToken: (token: string, address: string | null) => Promise<Access>,
): (token: string) => Promise<Access> {
  const requests = new WeakMap<object, Map<string, Promise<Access>>>();
  return async (typed) => {
    const request = await headers();
    const token = plainToken(typed);
    const known = requests.get(request) ?? new Map<string, Promise<Access>>();
    requests.set(request, known);
    const found = known.get(token) ?? fromToken(token, clientAddress(request));
    known.set(token, found);
    return found;
  };
}
