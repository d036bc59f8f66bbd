import { expect } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { db } from "@/tests/support/db";
import { interviewLink } from "@/lib/links";
import { paths } from "@/lib/paths";
import { makeToken } from "@/lib/tokens";
import { makeActor, makeInterview } from "@/tests/support/make";
import { openBrowser } from "@/tests/support/candidate";
import { test } from "@/tests/support/test";

const scanners: Record<string, string>[] = [
  { "user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SafeLinks" },
  { "user-agent": "Mimecast-URL-Protect/1.0" },
  { "user-agent": "curl/8.0" },
  { "user-agent": "Slackbot-LinkExpanding 1.0" },
  { "user-agent": "Mozilla/5.0", "sec-purpose": "prefetch" },
];

test("E1: a thousand scanner requests for the link change nothing and get no session", async () => {
  const interview = await makeInterview(await makeActor());
  const before = await rowOf(interview.id);
  const link = interviewLink(interview);
  for (let round = 0; round < 50; round++) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const { status, headers } = await hit(link, {
          method: i % 4 === 0 ? "HEAD" : "GET",
          headers: scanners[i % scanners.length]!,
        });
        return { status, cookie: headers.get("set-cookie") };
      }),
    );
    expect(answers).toEqual(answers.map(() => ({ status: 200, cookie: null })));
  }
  expect(await rowOf(interview.id)).toEqual(before);
  expect(
    await db.candidateSession.count({ where: { interviewId: interview.id } }),
  ).toBe(0);
});

test("E1: a headless browser that follows, waits and clicks the first button leaves the interview pending", async () => {
  const interview = await makeInterview(await makeActor());
  const before = await rowOf(interview.id);
  const browser = await openBrowser("voice-one.wav");
  const page = await browser.newPage();
  await page.goto(interviewLink(interview));
  await page.waitForLoadState("networkidle");
  await page.getByRole("button").first().click();
  await page.waitForURL(/\/interview\//);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button").first().click();
  await browser.close();
  expect(await rowOf(interview.id)).toEqual(before);
});

test("E4: 5,000 hits on one pixel are answered alike and written at most once a minute", async ({
  stack,
}) => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  const invitation = await db.invitation.create({
    data: {
      organizationId: actor.organizationId,
      interviewId: interview.id,
      kind: "FIRST",
      toName: "Candidate",
      toEmail: "candidate@example.com",
      messageId: `<${randomUUID()}@example.com>`,
      sentAt: new Date(Date.now() - 3600_000),
    },
  });
  const before = await rowOf(interview.id);
  const pixel =
    stack.appUrl + paths.pixel(makeToken("pixel", invitation.id, 1));
  const startedAt = Date.now();
  for (let round = 0; round < 100; round++) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const { status, bytes } = await hit(pixel);
        return { status, bytes };
      }),
    );
    expect(answers).toEqual(answers.map(() => ({ status: 200, bytes: 43 })));
  }
  const minutes = Math.ceil((Date.now() - startedAt) / 60_000) + 1;
  const writes = await db.mailSignal.count({
    where: { invitationId: invitation.id },
  });
  expect(writes).toBeGreaterThanOrEqual(1);
  expect(writes).toBeLessThanOrEqual(minutes);
  expect(await rowOf(interview.id)).toEqual(before);
});

async function hit(url: string, request: RequestInit = {}) {
  const response = await fetch(url, { ...request, redirect: "manual" });
  const { byteLength: bytes } = await response.arrayBuffer();
  return { status: response.status, headers: response.headers, bytes };
}

function rowOf(id: string) {
  return db.interview.findUniqueOrThrow({ where: { id } });
}
