import { createServer, type AddressInfo, type Socket } from "node:net";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  openMailer,
  timeouts,
  type Mailer,
  type OutgoingMail,
} from "@/lib/mail/deliver";
import { startSmtpSink, type SmtpSink } from "../../support/smtp-sink";

const mail: OutgoingMail = {
  to: { name: "Ada Lovelace", email: "ada@example.com" },
  replyTo: { name: "Rita Recruiter", email: "rita@acme.example" },
  onBehalfOf: "Acme",
  subject: "Video interview",
  html: "<p>Hello</p>",
  text: "Hello",
  messageId: "<one@hifinity.localhost>",
  idempotencyKey: "key-1",
};
const from = "Hifinity <interviews@hifinity.localhost>";

let sink: SmtpSink;
let mailer: Mailer;

beforeAll(async () => {
  sink = await startSmtpSink();
  mailer = openMailer(sink.url, from);
});
afterEach(() => {
  sink.accept();
  sink.mails.length = 0;
});
afterAll(async () => {
  mailer.close();
  await sink.stop();
});

test("W10: a server without encryption is told no password and no mail", async () => {
  const url = new URL(sink.url);
  Object.assign(url, { username: "me", password: "secret" });
  const careful = openMailer(url.href, from, { isEncrypted: true });
  expect(await careful.deliver(mail)).toEqual({
    ok: false,
    isPermanent: false,
    reason: `The email server ${url.host} doesn’t offer encryption (TLS). Use one that does, or set SMTP_TLS=off to send without it.`,
  });
  careful.close();
  expect(sink.mails).toEqual([]);
});

describe("a mail that is taken", () => {
  test("comes from the platform on the company's behalf, and replies go to the recruiter (E13)", async () => {
    expect(await mailer.deliver(mail)).toEqual({ ok: true });
    const [sunk] = sink.mails;
    expect(sunk?.from?.value).toEqual([
      { name: "Acme via Hifinity", address: "interviews@hifinity.localhost" },
    ]);
    expect(sunk?.replyTo?.value).toEqual([
      { name: "Rita Recruiter", address: "rita@acme.example" },
    ]);
  });

  test("carries its fixed Message-ID and the idempotency key on every attempt (E6)", async () => {
    await mailer.deliver(mail);
    await mailer.deliver(mail);
    for (const sunk of sink.mails) {
      expect(sunk.messageId).toBe("<one@hifinity.localhost>");
      expect(sunk.headers.get("resend-idempotency-key")).toBe("key-1");
    }
    expect(sink.mails).toHaveLength(2);
  });

  test("threads under the mail it follows (E6)", async () => {
    await mailer.deliver({ ...mail, inReplyTo: "<first@x>" });
    expect(sink.mails[0]?.inReplyTo).toBe("<first@x>");
    expect([sink.mails[0]?.references].flat()).toEqual(["<first@x>"]);
  });
});

describe("a refusal", () => {
  test.each([
    ["recipient", 550, "5.1.1 No such user"],
    ["recipient", 550, "5.1.2 No such domain"],
    ["recipient", 554, "5.1.10 The domain takes no mail"],
    ["recipient", 550, "User unknown"],
    ["recipient", 551, "User not local"],
    ["recipient", 501, "bad address syntax"],
    ["recipient", 550, "5.4.1 Recipient address rejected: Access denied"],
    ["recipient", 553, "sorry, no mailbox here by that name (#5.1.1)"],
    ["data", 550, "5.1.1 No such user"],
  ] as const)(
    "of the address at %s with %i %s is permanent, in the server's words (E7)",
    async (stage, code, words) => {
      sink.refuse(stage, code, words);
      expect(await mailer.deliver(mail)).toEqual({
        ok: false,
        isPermanent: true,
        reason: `${code} ${words}`,
      });
    },
  );

  test.each([
    ["recipient", 554, "5.7.1 Relay access denied"],
    ["recipient", 550, "5.7.1 Client host blocked using 192.5.1.1"],
    ["recipient", 550, "5.1.8 Sender's domain not found"],
    ["recipient", 552, "5.2.2 Mailbox full"],
    ["recipient", 550, "5.3.4 Message too big"],
    ["recipient", 550, "5.4.1 Relay access denied"],
    ["recipient", 550, "Relaying not permitted"],
    ["recipient", 550, "Mailbox quota exceeded"],
    ["recipient", 553, "not in my list of allowed rcpthosts (#5.7.1)"],
    ["recipient", 554, "Transaction failed"],
    ["data", 550, "5.7.1 Not wanted"],
    ["data", 554, "5.6.0 Looks like spam"],
    ["data", 550, "Rejected"],
  ] as const)(
    "of anything else at %s with %i %s is temporary, in the server's words (E7)",
    async (stage, code, words) => {
      sink.refuse(stage, code, words);
      expect(await mailer.deliver(mail)).toEqual({
        ok: false,
        isPermanent: false,
        reason: `${code} ${words}`,
      });
    },
  );

  test.each([
    ["recipient", 450, "4.2.0 Greylisted"],
    ["recipient", 451, "4.3.0 Try later"],
    ["data", 451, "4.3.0 Try later"],
    ["data", 421, "4.3.2 Shutting down"],
  ] as const)("at %s with %i is temporary (E7)", async (stage, code, words) => {
    sink.refuse(stage, code, words);
    const delivery = await mailer.deliver(mail);
    expect(delivery).toMatchObject({ ok: false, isPermanent: false });
    expect(delivery).toMatchObject({ reason: expect.stringContaining(words) });
  });

  test.each([
    ["connect", 554, "5.7.1 Your address is blocked"],
    ["sender", 550, "5.7.1 Sender not allowed"],
  ] as const)(
    "at %s is our trouble, not the candidate's address: temporary (E7)",
    async (stage, code, words) => {
      const fresh = openMailer(sink.url, from);
      sink.refuse(stage, code, words);
      expect(await fresh.deliver(mail)).toMatchObject({
        ok: false,
        isPermanent: false,
        reason: expect.stringContaining(words),
      });
      fresh.close();
    },
  );

  test("of a wrong password names the setting to look at", async () => {
    const url = new URL(sink.url);
    url.username = "user";
    url.password = "wrong";
    const fresh = openMailer(url.toString(), from);
    expect(await fresh.deliver(mail)).toMatchObject({
      ok: false,
      isPermanent: false,
      reason: expect.stringContaining("SMTP_URL"),
    });
    fresh.close();
  });

  test("to connect is temporary and says which server cannot be reached", async () => {
    const closed = openMailer("smtp://127.0.0.1:9", from);
    expect(await closed.deliver(mail)).toEqual({
      ok: false,
      isPermanent: false,
      reason: "Can’t reach the email server 127.0.0.1:9 (ECONNREFUSED).",
    });
    closed.close();
  });
});

describe("a server that never replies (E8)", () => {
  test("costs 15 s to connect, 15 s for its greeting, 30 s for any reply, below the task's ten minutes", () => {
    expect(timeouts).toEqual({
      connect: 15_000,
      greeting: 15_000,
      socket: 30_000,
      whole: 120_000,
    });
  });

  test.each([
    ["to the connection", ""],
    ["to HELO", "220 here\r\n"],
  ])("%s is given up as temporary", async (_when, greeting) => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => {
      sockets.push(socket);
      socket.on("error", () => {});
      socket.write(greeting);
    });
    await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
    const { port } = silent.address() as AddressInfo;
    const impatient = openMailer(`smtp://127.0.0.1:${port}`, from, {
      limits: {
        connect: 50,
        greeting: 50,
        socket: 80,
        whole: 1_000,
      },
    });
    expect(await impatient.deliver(mail)).toEqual({
      ok: false,
      isPermanent: false,
      reason: `The email server 127.0.0.1:${port} didn’t respond in time.`,
    });
    impatient.close();
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test("but trickles is cut off when the whole attempt takes too long", async () => {
    const timers: NodeJS.Timeout[] = [];
    const trickling = createServer((socket) => {
      socket.on("error", () => {});
      timers.push(setInterval(() => socket.write("220-wait\r\n"), 10));
    });
    await new Promise<void>((ready) => trickling.listen(0, "127.0.0.1", ready));
    const { port } = trickling.address() as AddressInfo;
    const impatient = openMailer(`smtp://127.0.0.1:${port}`, from, {
      limits: {
        ...timeouts,
        whole: 200,
      },
    });
    expect(await impatient.deliver(mail)).toMatchObject({
      ok: false,
      isPermanent: false,
    });
    impatient.close();
    timers.forEach(clearInterval);
    trickling.close();
  });
});

describe("exactly one recipient (E9)", () => {
  test.each([
    "ada@example.com, eve@example.com",
    "ada@example.com\r\nBcc: eve@example.com",
    "ada@example.com;eve@example.com",
    "Eve <eve@example.com>",
    "ada@example.com>\r\nRCPT TO:<eve@example.com",
    "",
    "ada",
  ])("%j is refused as an address", async (email) => {
    expect(
      await mailer.deliver({ ...mail, to: { name: "Ada", email } }),
    ).toMatchObject({ ok: false, isPermanent: true });
    expect(sink.mails).toHaveLength(0);
  });

  test("a name with a line break is refused", async () => {
    const to = { name: "Ada\r\nBcc: eve@example.com", email: mail.to.email };
    expect(await mailer.deliver({ ...mail, to })).toMatchObject({
      ok: false,
      isPermanent: true,
    });
  });

  test("a line break in the recruiter's name becomes a space", async () => {
    const replyTo = { ...mail.replyTo, name: "Rita\r\nBcc: eve@example.com" };
    expect(await mailer.deliver({ ...mail, replyTo })).toEqual({ ok: true });
    expect(sink.mails[0]?.replyTo?.value).toEqual([
      { name: "Rita Bcc: eve@example.com", address: "rita@acme.example" },
    ]);
    expect(sink.mails[0]?.bcc).toBeUndefined();
  });

  test("a bad address for replies is not the candidate's fault", async () => {
    const replyTo = { name: "Rita", email: "rita@acme.example, eve@x.example" };
    expect(await mailer.deliver({ ...mail, replyTo })).toMatchObject({
      ok: false,
      isPermanent: false,
      reason: expect.stringContaining("reply address"),
    });
    expect(sink.mails).toEqual([]);
  });

  test("whatever the name, address, company and subject are, one person gets the mail or nobody", async () => {
    const nasty = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.constantFrom(
            ...["a", "@", ",", ";", "<", ">", '"', "\r", "\n", " ", ":", "("],
            ...[")", "\\", "é", "\u2028", "Bcc: eve@example.com"],
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join("")),
    );
    const address = fc.oneof(
      nasty,
      fc.emailAddress(),
      fc.tuple(fc.emailAddress(), nasty).map(([a, b]) => a + b),
    );
    let delivered = 0;
    await fc.assert(
      fc.asyncProperty(
        nasty,
        address,
        nasty,
        nasty,
        async (name, email, onBehalfOf, subject) => {
          sink.mails.length = 0;
          const delivery = await mailer.deliver({
            ...mail,
            to: { name, email },
            onBehalfOf,
            subject,
          });
          if (!delivery.ok) {
            expect(sink.mails).toHaveLength(0);
            return;
          }
          delivered++;
          const [sunk] = sink.mails;
          expect(sunk?.recipients).toHaveLength(1);
          const to = [sunk?.to].flat().flatMap((list) => list?.value ?? []);
          expect(to).toHaveLength(1);
          expect(sunk?.cc ?? sunk?.bcc).toBeUndefined();
          expect(sunk?.from?.value).toHaveLength(1);
          expect(sunk?.from?.value[0]?.address).toBe(
            "interviews@hifinity.localhost",
          );
        },
      ),
      { numRuns: 150 },
    );
    expect(delivered).toBeGreaterThan(10);
  }, 60_000);
});
