import { randomUUID } from "node:crypto";
import { paths } from "@/lib/paths";
import { makeToken } from "@/lib/tokens";
import { db } from "./db";
import { inTurns } from "./in-turns";

/** Programs that fetch every link of an email before a person does. */
const scanners: Record<string, string>[] = [
  { "user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SafeLinks" },
  { "user-agent": "Mimecast-URL-Protect/1.0" },
  { "user-agent": "curl/8.0" },
  { "user-agent": "Slackbot-LinkExpanding 1.0" },
  { "user-agent": "Mozilla/5.0", "sec-purpose": "prefetch" },
];

/** Fetches a personal link so many times, as scanners do; answers how it was answered, each way once. */
export function scanLink(link: string, times: number): Promise<string[]> {
  return waysOfAnswering(times, async (i) => {
    const { status, headers } = await hit(link, {
      method: i % 4 === 0 ? "HEAD" : "GET",
      headers: scanners[i % scanners.length]!,
    });
    return `${status}, cookie: ${headers.get("set-cookie") ?? "none"}`;
  });
}

/** Fetches a pixel so many times, as a caching proxy did; answers how it was answered, each way once. */
export function hitPixel(url: string, times: number): Promise<string[]> {
  return waysOfAnswering(times, async () => {
    const { status, bytes } = await hit(url);
    return `${status}, ${bytes} bytes`;
  });
}

/** The pixel of an invitation that went out an hour ago. */
export async function makePixel(interview: {
  id: string;
  organizationId: string;
}) {
  const { id: invitationId } = await db.invitation.create({
    data: {
      organizationId: interview.organizationId,
      interviewId: interview.id,
      kind: "FIRST",
      toName: "Candidate",
      toEmail: "candidate@example.com",
      messageId: `<${randomUUID()}@example.com>`,
      sentAt: new Date(Date.now() - 3600_000),
    },
  });
  return {
    path: paths.pixel(makeToken("pixel", invitationId, 1)),
    countWrites: () => db.mailSignal.count({ where: { invitationId } }),
  };
}

async function waysOfAnswering(
  times: number,
  ask: (i: number) => Promise<string>,
): Promise<string[]> {
  const ways = new Set<string>();
  await inTurns(20, Array(times).keys(), async (i) => {
    ways.add(await ask(i));
  });
  return [...ways];
}

async function hit(url: string, request: RequestInit = {}) {
  const response = await fetch(url, { ...request, redirect: "manual" });
  const { byteLength: bytes } = await response.arrayBuffer();
  return { status: response.status, headers: response.headers, bytes };
}
