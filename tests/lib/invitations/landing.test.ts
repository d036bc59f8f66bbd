import { beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/continue/[token]/route";
import { linkFromToken, pixelFromToken } from "@/lib/auth/link";
import type { LinkAccess } from "@/lib/auth/proof";
import { enterByLink } from "@/lib/invitations/landing-mutations";
import { getLanding } from "@/lib/invitations/landing-queries";
import { replaceLink } from "@/lib/invitations/link-mutations";
import { queueInvitation } from "@/lib/invitations/mutations";
import { interviewLink } from "@/lib/links";
import { hashSecret, makePublicId, makeToken } from "@/lib/tokens";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "../../support/make";
import { row, eventKinds } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const firefox =
  "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
const own = {
  origin: "null",
  "sec-fetch-site": "same-origin",
  "user-agent": firefox,
};

beforeEach(() => db.rateLimit.deleteMany());

describe("Continue", () => {
  test("exchanges the link for a cookie session and leads on without the token (T2)", async () => {
    const { interview, token } = await invited();
    const response = await press(token);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(
      `/interview/${interview.publicId}`,
    );
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const cookie = response.headers.get("set-cookie") ?? "";
    const [pair = "", ...attributes] = cookie.split("; ");
    expect(pair).toMatch(new RegExp(`^i-${interview.publicId}=[\\w-]{43}$`));
    expect(attributes).toEqual([
      expect.stringMatching(/^Expires=/),
      ...["Path=/", "HttpOnly", "SameSite=Lax"],
    ]);
    const [session] = await sessionsOf(interview.id);
    expect(session?.tokenHash).toBe(hashSecret(pair.split("=")[1]!));
  });

  test("the cookie lasts until 40 days after the deadline", async () => {
    const { interview, token } = await invited();
    const cookie = (await press(token)).headers.get("set-cookie") ?? "";
    const expires = new Date(/Expires=([^;]+)/.exec(cookie)?.[1] ?? 0);
    const days = (+expires - +interview.deadlineAt) / (24 * 3600 * 1000);
    expect(days).toBeCloseTo(40, 2);
  });

  test("E1: leaves the interview's row as it was, whoever presses it, and marks the mail visited", async () => {
    const { interview, token } = await invited();
    const before = await row.interview(interview.id);
    await press(token);
    await press(token, { ...own, "user-agent": "curl/8.5.0" });
    expect(await row.interview(interview.id)).toEqual(before);
    expect(await mailOf(interview.id)).toMatchObject({
      visitedAt: expect.any(Date),
      openedAt: null,
      signals: [{ kind: "VISITED", class: "LIKELY", userAgent: firefox }],
    });
    expect(await eventKinds(interview.id)).toEqual([
      "invitation.queued",
      "link.visited",
    ]);
  });

  test("pressed by a machine that says so is no visit", async () => {
    const { interview, token } = await invited();
    await press(token, { ...own, "user-agent": "python-requests/2.32" });
    expect(await mailOf(interview.id)).toMatchObject({
      visitedAt: null,
      signals: [{ kind: "VISITED", class: "MACHINE" }],
    });
  });

  test("marks the newest mail, once", async () => {
    const { interview, token, resend } = await invited();
    await resend();
    await atOnce(5, () => press(token));
    const mails = await db.invitation.findMany({
      where: { interviewId: interview.id },
      orderBy: { queuedAt: "asc" },
    });
    expect(mails.map(({ visitedAt }) => visitedAt !== null)).toEqual([
      false,
      true,
    ]);
    expect(
      (await eventKinds(interview.id)).filter(
        (kind) => kind === "link.visited",
      ),
    ).toHaveLength(1);
  });

  test.each([
    ["a foreign page", { origin: "https://evil.example" }],
    [
      "a foreign page without a referrer",
      { origin: "null", "sec-fetch-site": "cross-site" },
    ],
    ["a sister domain", { origin: "null", "sec-fetch-site": "same-site" }],
    [
      "our origin under a foreign frame",
      { origin: "http://localhost:3000", "sec-fetch-site": "cross-site" },
    ],
    ["nobody", {}],
  ])("S5: from %s is refused", async (_from, headers) => {
    const { interview, token } = await invited();
    const response = await press(token, headers);
    expect(response.status).toBe(403);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await sessionsOf(interview.id)).toEqual([]);
  });

  test.each([
    [
      "a browser that names the origin",
      { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" },
    ],
    [
      "an old Safari, which says only that it keeps the origin to itself",
      { origin: "null" },
    ],
  ])("S5: from our own page in %s is taken", async (_browser, headers) => {
    const { token } = await invited();
    const response = await press(token, headers);
    expect(response.status).toBe(303);
  });

  test("T3: unknown, mistyped and revoked links are answered alike", async () => {
    const { interview, token } = await invited();
    await db.$transaction((tx) => replaceLink(tx, {} as LinkAccess, interview));
    const answers = [];
    for (const wrong of [
      token,
      makeToken("invite", makePublicId(), 1),
      makeToken("invite", interview.publicId, 7),
      token.slice(0, -1),
      "nonsense",
    ]) {
      const response = await press(wrong);
      answers.push({
        status: response.status,
        body: await response.text(),
        headers: Object.fromEntries(response.headers),
      });
    }
    expect(answers[0]?.status).toBe(404);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test("T5: 200 wrong tokens lead to 429, and the right one is still taken", async () => {
    const { interview, token } = await invited();
    const statuses: number[] = [];
    for (let i = 0; i < 200; i++) {
      const guess = makeToken("invite", interview.publicId, 1000 + i);
      statuses.push((await press(guess)).status);
    }
    expect(statuses[0]).toBe(404);
    expect(statuses.at(-1)).toBe(429);
    expect((await press(token)).status).toBe(303);
  }, 90_000);
});

describe("a link", () => {
  test("T1: opens with the invite token only; pixel and stop-reminders tokens open nothing here, and it opens nothing there", async () => {
    const { interview, token } = await invited();
    const mail = await mailOf(interview.id);
    for (const other of [
      makeToken("pixel", mail!.id, 1),
      makeToken("pixel", interview.publicId, 1),
      makeToken("stop-reminders", interview.publicId, 1),
    ])
      expect(await linkFromToken(other, "a")).toBe("unknown");
    expect(pixelFromToken(token)).toBeNull();
    expect(pixelFromToken(makeToken("stop-reminders", mail!.id, 1))).toBeNull();
  });

  test("T2: the database holds neither the token nor the cookie's secret", async () => {
    const { interview, token } = await invited();
    const cookie = (await press(token)).headers.get("set-cookie") ?? "";
    const secret = /=([\w-]{43});/.exec(cookie)![1]!;
    const mac = token.split(".")[2]!;
    const dump = JSON.stringify([
      await row.interview(interview.id),
      await sessionsOf(interview.id),
      await mailOf(interview.id),
      await db.event
        .findMany({ where: { interviewId: interview.id } })
        .then((rows) => rows.map(({ data }) => data)),
      await db.$queryRaw`SELECT data::text FROM pgboss.job`,
    ]);
    expect(dump).not.toContain(secret);
    expect(dump).not.toContain(mac);
  });

  test("T4: a revocation at the same moment leaves no session behind", async () => {
    for (let i = 0; i < 10; i++) {
      const { interview, token } = await invited();
      const link = await linkFromToken(token, "a");
      if (typeof link === "string") throw new Error(link);
      await Promise.all([
        enterByLink(link, { userAgent: firefox, isPrefetch: false }),
        db.$transaction((tx) => replaceLink(tx, link, interview)),
      ]);
      const sessions = await sessionsOf(interview.id);
      expect(sessions.filter(({ endedAt }) => endedAt === null)).toEqual([]);
    }
  });

  test("proof of another interview's link opens that one only", async () => {
    const one = await invited();
    const two = await invited();
    await press(one.token);
    expect(await sessionsOf(one.interview.id)).toHaveLength(1);
    expect(await sessionsOf(two.interview.id)).toEqual([]);
  });
});

describe("the landing page", () => {
  test("says what the mail said, and no name and no question", async () => {
    const { interview, token } = await invited();
    const shown = await landing(token);
    expect(shown).toMatchObject({
      landing: "ready",
      companyName: "Company",
      jobTitle: interview.snapshot.jobTitle,
      questions: 2,
      answerForm: "video",
      seconds: 540,
      deadlineAt: interview.deadlineAt.toISOString(),
      timeZone: "UTC",
    });
    const text = JSON.stringify(shown);
    expect(text).not.toContain(interview.snapshot.questions[0]!.text);
    expect(text).not.toContain("Candidate ");
  });

  test("knows how the candidate answers and how long that takes, by what was granted", async () => {
    const { token } = await invited({
      accommodations: { isInWriting: true, timeFactor: 2 },
    });
    const shown = await landing(token);
    expect(shown).toMatchObject({ answerForm: "writing" });
    expect(shown.seconds).toBeGreaterThan(540);
  });

  test("E1: 1,000 looks at it change nothing", async () => {
    const { interview, token } = await invited();
    const before = await everything(interview.id);
    for (let i = 0; i < 20; i++) await atOnce(50, () => landing(token));
    expect(await everything(interview.id)).toEqual(before);
  }, 90_000);

  const past = new Date(Date.now() - 60_000);
  const longPast = new Date(Date.now() - 3_600_000);
  test.each([
    [{ status: "PENDING" }, "ready"],
    [{ status: "PENDING", deadlineAt: past }, "expired"],
    [{ status: "IN_PROGRESS", startedAt: past }, "started"],
    [{ status: "IN_PROGRESS", deadlineAt: past }, "expired"],
    [{ status: "IN_PROGRESS", deadlineAt: longPast }, "expired"],
    [{ status: "EXPIRED" }, "expired"],
    [{ status: "CANCELLED" }, "cancelled"],
    [{ status: "CANCELLED", withdrawnAt: past }, "withdrawn"],
    [{ status: "COMPLETED", withdrawnAt: past }, "withdrawn"],
    [{ status: "COMPLETED", retentionEndedAt: past }, "erased"],
    [{ status: "COMPLETED" }, "submitted"],
  ] as const)("of %o is %s, and leads on", async (data, expected) => {
    const { interview, token } = await invited(data);
    expect((await landing(token)).landing).toBe(expected);
    const response = await press(token);
    expect(response.headers.get("location")).toBe(
      `/interview/${interview.publicId}`,
    );
    expect(await sessionsOf(interview.id)).toHaveLength(1);
  });
});

test.each([
  [7, true],
  [8, false],
])("a withdrawal of %i days ago can be undone: %s", async (days, canUndo) => {
  const withdrawnAt = new Date(Date.now() - days * 86_400_000 + 60_000);
  const { token } = await invited({ status: "CANCELLED", withdrawnAt });
  expect((await landing(token)).canUndo).toBe(canUndo);
});

async function invited(
  data: NonNullable<Parameters<typeof makeInterview>[1]>["data"] = {},
) {
  const actor = await makeActor();
  const interview = await makeInterview(actor, { data });
  const add = (kind: "FIRST" | "RESEND", now = new Date()) =>
    db.$transaction((tx) =>
      queueInvitation(tx, actor, interview, kind, { now }),
    );
  await add("FIRST", new Date(Date.now() - 3_600_000));
  const token = interviewLink(interview).split("/i/")[1]!;
  return { interview, token, resend: () => add("RESEND") };
}

function press(
  token: string,
  headers: Record<string, string> = own,
): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/continue/${token}`, {
    method: "POST",
    headers,
  });
  return POST(request, { params: Promise.resolve({ token }) });
}

async function landing(token: string) {
  const link = await linkFromToken(token, "somewhere");
  if (typeof link === "string") throw new Error(link);
  return getLanding(link);
}

function sessionsOf(interviewId: string) {
  return db.candidateSession.findMany({ where: { interviewId } });
}

function mailOf(interviewId: string) {
  return db.invitation.findFirst({
    where: { interviewId },
    orderBy: { queuedAt: "desc" },
    include: { signals: true },
  });
}

async function everything(id: string) {
  return [
    await row.interview(id),
    await sessionsOf(id),
    await mailOf(id),
    await eventKinds(id),
  ];
}
