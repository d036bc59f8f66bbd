import type { SignalClass } from "@/lib/generated/prisma/enums";

/** What a request for a pixel or a link tells about who made it. */
export type Hit = {
  userAgent: string;
  /** Whether the browser said that it only looks ahead. */
  isPrefetch: boolean;
};

/** Scanners look at an email while it is delivered; hardly anybody gets to see, open and load one that fast. */
const fastestReaderSeconds = 10;

/** The classes of openings that say nothing about the person: their provider or a scanner loaded the picture. */
export const automaticClasses = [
  "PROXY",
  "MACHINE",
] as const satisfies SignalClass[];

/**
 * What loaded a mail's pixel: likely a person's mail program, a proxy that hides the person (and may load by itself), a
 * machine, or unknown. A hint, never more (E3).
 */
export function classifyOpening(
  hit: Hit,
  sentAt: Date | null,
  at: Date,
): SignalClass {
  const seconds = sentAt ? (at.getTime() - sentAt.getTime()) / 1000 : 0;
  return seconds < fastestReaderSeconds ? "MACHINE" : classifyHit(hit);
}

/** The same for a press of Continue on the landing page, which a link passed on by chat may bring at any time. */
export function classifyHit({ userAgent, isPrefetch }: Hit): SignalClass {
  if (isPrefetch || machines.test(userAgent)) return "MACHINE";
  // Apple's mail privacy protection calls itself exactly this, and loads every image whether read or not.
  if (userAgent === "Mozilla/5.0" || proxies.test(userAgent)) return "PROXY";
  return people.test(userAgent) ? "LIKELY" : "UNKNOWN";
}

const proxies =
  /googleimageproxy|ggpht\.com|yahoomailproxy|yandex(image|mail)|mail\.ru|duckduckgo.*proxy|image ?proxy|fastmailua|protonmail|zoho ?mail|\bhey\//i;

const machines =
  /headless|lighthouse|pagespeed|ptst\/|gtmetrix|pingdom|uptime|jsdom|selenium|webdriver|urlscan|virustotal|kaspersky|bitdefender|checkpoint|cisco|bot\b|crawler|spider|scanner|preview|prefetch|validator|monitoring|barracuda|mimecast|proofpoint|symantec|messagelabs|trendmicro|trend micro|fireeye|ironport|sophos|forcepoint|zscaler|fortinet|safelinks|urldefense|phishing|antivirus|virus|facebookexternalhit|whatsapp|slack|discord|telegram|curl|wget|libwww|httpclient|okhttp|axios|node-fetch|undici|python|perl|ruby|php|java\/|go-http|puppeteer|playwright|phantomjs/i;

const people =
  /^mozilla\/5\.0 \(.*(applewebkit|gecko|trident)|thunderbird|outlook|ms-?office|apple ?mail|^mail\/|evolution|k-?9|airmail|spark|samsung/i;
