import { EventEmitter, once } from "node:events";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

type CaughtMail = ParsedMail & {
  /** The envelope's recipients. */
  recipients: string[];
  /** As it came over the wire. */
  source: string;
};

/** Where in a conversation the sink refuses. */
type Stage = "connect" | "sender" | "recipient" | "data";

/** What the sink says to a mail: nothing to take it, a reply code and text to refuse it. */
type Verdict = { code: number; text: string } | undefined;

export type SmtpSink = {
  url: string;
  /** Every mail taken so far, oldest first. */
  mails: CaughtMail[];
  /** The first mail, already here or still to come, that `matches`. */
  mail: (matches: (mail: CaughtMail) => boolean) => Promise<CaughtMail>;
  /** Decides about each mail from now on. */
  judge: (verdict: (recipients: string[]) => Verdict) => void;
  /** From now on refuses everything at one stage, until `accept`. */
  refuse: (stage: Stage, code: number, text: string) => void;
  accept: () => void;
  stop: () => Promise<void>;
};

/** A mail server that keeps what it is given in memory and delivers nothing. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: CaughtMail[] = [];
  const arrivals = new EventEmitter();
  arrivals.setMaxListeners(0);
  let verdict: (recipients: string[]) => Verdict = () => undefined;
  let refused: { stage: Stage; code: number; text: string } | undefined;
  const answer = (stage: Stage, done: (error?: Error) => void) =>
    refused?.stage === stage ? done(refusalOf(refused)) : done();

  const server = new SMTPServer({
    // Knows nobody: whoever logs in is refused, whoever does not is served.
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    // Pooled connections of a test that is over are not waited for.
    closeTimeout: 1,
    onConnect: (_session, done) => answer("connect", done),
    onMailFrom: (_sender, _session, done) => answer("sender", done),
    onRcptTo: (_recipient, _session, done) => answer("recipient", done),
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const refusal =
          refused?.stage === "data" ? refused : verdict(recipients);
        if (refusal) return done(refusalOf(refusal));
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
    refuse: (stage, code, text) => (refused = { stage, code, text }),
    accept: () => (refused = undefined),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusalOf({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
