import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

type Stage = "connect" | "sender" | "recipient" | "data";

export type SunkMail = ParsedMail & { recipients: string[]; raw: string };

/**
 * A real SMTP server that keeps what it is sent, and on request refuses at a named stage with the given reply.
 */
export async function startSmtpSink() {
  const mails: SunkMail[] = [];
  const replies = new Map<Stage, { code: number; words: string }>();
  const answer = (stage: Stage, done: (error?: Error) => void) => {
    const reply = replies.get(stage);
    if (!reply) return done();
    done(Object.assign(new Error(reply.words), { responseCode: reply.code }));
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    // Pooled connections of a test that is over are not waited for.
    closeTimeout: 1,
    onConnect: (_session, done) => answer("connect", done),
    onMailFrom: (_address, _session, done) => answer("sender", done),
    onRcptTo: (_address, _session, done) => answer("recipient", done),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (replies.has("data")) return answer("data", done);
        const raw = Buffer.concat(chunks);
        void simpleParser(raw).then((mail) => {
          const recipients = session.envelope.rcptTo.map((to) => to.address);
          mails.push({ ...mail, recipients, raw: raw.toString() });
          done();
        });
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    /** From now on replies so at that stage. */
    refuse(stage: Stage, code: number, words: string) {
      replies.set(stage, { code, words });
    },
    accept: () => replies.clear(),
    stop: () => new Promise<void>((done) => server.close(done)),
  };
}

export type SmtpSink = Awaited<ReturnType<typeof startSmtpSink>>;
