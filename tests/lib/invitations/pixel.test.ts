import { expect, test } from "vitest";
import { GET, HEAD } from "@/app/api/opened/[token]/route";
import { findInterview, listInterviewsOf } from "@/lib/interviews/queries";
import { queueInvitation } from "@/lib/invitations/mutations";
import { mailState } from "@/lib/mail/state";
import { makeToken } from "@/lib/tokens";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "../../support/make";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const thunderbird =
  "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";
const gmail =
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

test("a likely opening is stored and marks the mail, never the interview (E3)", async () => {
  const { token, interview, read } = await sentMail();
  await load(token, thunderbird);
  expect(await read()).toMatchObject({
    openedAt: expect.any(Date),
    visitedAt: null,
    signals: [{ kind: "OPENED", class: "LIKELY", userAgent: thunderbird }],
    interview: {
      status: "PENDING",
      events: [
        { kind: "invitation.queued", userId: expect.any(String) },
        { kind: "invitation.opened", userId: null },
      ],
    },
  });
  expect(await row.interview(interview.id)).toEqual(rowOf(interview));
});

test("a proxy's and a machine's loading are stored as such and mark nothing (E3)", async () => {
  for (const [agent, expected] of [
    [gmail, "PROXY"],
    ["curl/8.5.0", "MACHINE"],
    ["", "UNKNOWN"],
  ] as const) {
    const { token, read } = await sentMail();
    await load(token, agent);
    expect(await read()).toMatchObject({
      openedAt: null,
      signals: [{ class: expected }],
    });
  }
});

test("M2.19 a proxy's and a machine's loading are shown as automatic, until a person is likely", async () => {
  for (const agent of [gmail, "curl/8.5.0"]) {
    const { token, interview, actor, invitationId } = await sentMail();
    const shown = async () => {
      const [row] = await listInterviewsOf(actor, interview);
      const details = await findInterview(actor, interview.id);
      return [row?.mail, details && mailState(details.invitations[0]!)];
    };
    expect(await shown()).toEqual(["SENT", "SENT"]);
    await load(token, agent);
    expect(await shown()).toEqual([
      "OPENED_AUTOMATICALLY",
      "OPENED_AUTOMATICALLY",
    ]);
    await db.mailSignal.updateMany({
      where: { invitationId },
      data: { minute: new Date(0) },
    });
    await load(token, thunderbird);
    expect(await shown()).toEqual(["OPENED", "OPENED"]);
  }
});

test("E4: 5,000 hits on one pixel write at most one row a minute", async () => {
  const { token, read } = await sentMail();
  const before = Math.floor(Date.now() / 60_000);
  for (let i = 0; i < 100; i++)
    await atOnce(50, () => load(token, thunderbird));
  const minutes = Math.floor(Date.now() / 60_000) - before + 1;
  const { signals, interview } = await read();
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.length).toBeLessThanOrEqual(minutes);
  expect(
    interview.events.filter(({ kind }) => kind === "invitation.opened"),
  ).toHaveLength(1);
}, 120_000);

test("E4: the answer is always 200 and the same 43-byte GIF, without storing and without a cookie", async () => {
  const { token, read } = await sentMail();
  const invite = makeToken("invite", (await read()).id, 1);
  const bodies = new Set<string>();
  for (const asked of [
    token,
    invite,
    "garbage",
    "",
    "../../etc",
    `${token}x`,
  ]) {
    const response = await load(asked, thunderbird);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/gif");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("set-cookie")).toBeNull();
    const body = Buffer.from(await response.arrayBuffer());
    expect(body).toHaveLength(43);
    expect(body.subarray(0, 6).toString()).toBe("GIF89a");
    bodies.add(body.toString("hex"));
  }
  expect(bodies.size).toBe(1);
  expect((await read()).signals).toHaveLength(1);
});

test("E4: HEAD gets the same headers and is not counted", async () => {
  const { token, read } = await sentMail();
  const get = await load("garbage", thunderbird);
  const head = await load(token, thunderbird, HEAD);
  expect(Object.fromEntries(head.headers)).toEqual(
    Object.fromEntries(get.headers),
  );
  expect(await head.text()).toBe("");
  expect((await read()).signals).toEqual([]);
});

test("a pixel of a mail that was deleted is still an image", async () => {
  const { token, interview } = await sentMail();
  await db.interview.delete({ where: { id: interview.id } });
  expect((await load(token, thunderbird)).status).toBe(200);
});

test("T1: the invite token of the same interview records no opening", async () => {
  const { interview, read } = await sentMail();
  await load(makeToken("invite", interview.publicId, 1), thunderbird);
  expect((await read()).signals).toEqual([]);
});

/** A mail that went out an hour ago. */
async function sentMail() {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  const { id } = await db.$transaction((tx) =>
    queueInvitation(tx, actor, interview, "FIRST"),
  );
  await change.invitation(id, { sentAt: new Date(Date.now() - 3_600_000) });
  return {
    actor,
    interview,
    invitationId: id,
    token: makeToken("pixel", id, 1),
    read: () =>
      db.invitation.findUniqueOrThrow({
        where: { id },
        include: {
          signals: true,
          interview: { include: { events: { orderBy: { id: "asc" } } } },
        },
      }),
  };
}

function rowOf({
  snapshot: _snapshot,
  ...row
}: Awaited<ReturnType<typeof makeInterview>>) {
  return expect.objectContaining(row) as unknown;
}

type Handler = (
  ...call: Parameters<typeof GET>
) => Response | Promise<Response>;

async function load(
  token: string,
  userAgent: string,
  handler: Handler = GET,
): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/opened/${token}`, {
    headers: { "user-agent": userAgent },
  });
  return handler(request, { params: Promise.resolve({ token }) });
}
