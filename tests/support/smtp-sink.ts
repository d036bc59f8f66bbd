import { EventEmitter, once } from "node:events";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export type CaughtMail = ParsedMail & {
  /** The envelope's recipients. */
  recipients: string[];
  /** As it came over the wire. */
  source: string;
};

/** What the sink says to a mail: nothing to take it, a reply code and text to refuse it. */
export type Verdict = { code: number; text: string } | undefined;

export type SmtpSink = {
  url: string;
  /** Every mail taken so far, oldest first. */
  mails: CaughtMail[];
  /** The first mail, already here or still to come, that `matches`. */
  mail: (matches: (mail: CaughtMail) => boolean) => Promise<CaughtMail>;
  /** Decides about each mail from now on. */
  judge: (verdict: (recipients: string[]) => Verdict) => void;
  stop: () => Promise<void>;
};

/** A mail server that keeps what it is given in memory and delivers nothing. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: CaughtMail[] = [];
  const arrivals = new EventEmitter();
  arrivals.setMaxListeners(0);
  let verdict: (recipients: string[]) => Verdict = () => undefined;

  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const refusal = verdict(recipients);
        if (refusal) {
          done(
            Object.assign(new Error(refusal.text), {
              responseCode: refusal.code,
            }),
          );
          return;
        }
        const source = Buffer.concat(chunks);
        void simpleParser(source).then((parsed) => {
          mails.push({ ...parsed, recipients, source: source.toString() });
          done();
          arrivals.emit("mail");
        }, done);
      });
    },
  });
  // A sender that is killed in mid-sentence is what some tests are about.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    mail: async (matches) => {
      for (;;) {
        const found = mails.find(matches);
        if (found) return found;
        await once(arrivals, "mail");
      }
    },
    judge: (decide) => (verdict = decide),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
