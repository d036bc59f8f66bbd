import { describe, expect, test } from "vitest";
import { classifyHit, classifyOpening } from "@/lib/mail/openings";

const sentAt = new Date("2026-11-22T09:00:00Z");
const later = new Date("2026-11-22T09:30:00Z");

const chrome =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36";

/** Who a mail's pixel is loaded by, as they name themselves (E3). */
const readers = [
  chrome,
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
  "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0",
  "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)",
  "Outlook-iOS/723.4027091.prod.iphone (4.28.0)",
];
const proxies = [
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
  "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
  "Mozilla/5.0",
  "Mozilla/5.0 (compatible; FastmailUA/1.0; +https://www.fastmail.com/)",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) FastmailUA/1.0",
];
const machines = [
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; Barracuda Sentinel/1.0)",
  "Mozilla/5.0 (Windows NT 6.1) SkypeUriPreview Preview/0.5",
  "Proofpoint URL Defense",
  "facebookexternalhit/1.1",
  "WhatsApp/2.23.20.0",
  "curl/8.5.0",
  "python-requests/2.32.3",
  "Go-http-client/2.0",
  "Java/17.0.9",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/143.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Linux; Android 11; moto g power (2022)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36 Chrome-Lighthouse",
];

describe("half an hour after sending, an opening by", () => {
  test.each(readers)("%s is likely a person's", (userAgent) => {
    expect(opened(userAgent)).toBe("LIKELY");
  });
  test.each(proxies)("%s hides the person behind a proxy", (userAgent) => {
    expect(opened(userAgent)).toBe("PROXY");
  });
  test.each(machines)("%s is a machine's", (userAgent) => {
    expect(opened(userAgent)).toBe("MACHINE");
  });
  test.each(["", "something/1.0"])("%j is unknown", (userAgent) => {
    expect(opened(userAgent)).toBe("UNKNOWN");
  });
});

test("M2.19 an opening within ten seconds of sending is a scanner's, whatever it calls itself", () => {
  const after = (ms: number) => new Date(sentAt.getTime() + ms);
  const hit = { userAgent: chrome, isPrefetch: false };
  expect(classifyOpening(hit, sentAt, after(4_000))).toBe("MACHINE");
  expect(classifyOpening(hit, sentAt, after(9_999))).toBe("MACHINE");
  expect(classifyOpening(hit, sentAt, after(10_000))).toBe("LIKELY");
  expect(classifyOpening(hit, null, later)).toBe("MACHINE");
});

test("a browser that looks ahead is not a person looking", () => {
  const hit = { userAgent: chrome, isPrefetch: true };
  expect(classifyOpening(hit, sentAt, later)).toBe("MACHINE");
  expect(classifyHit(hit)).toBe("MACHINE");
});

function opened(userAgent: string) {
  return classifyOpening({ userAgent, isPrefetch: false }, sentAt, later);
}
