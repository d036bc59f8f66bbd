import { connect } from "node:net";
import type { Actor } from "@/lib/auth/proof";
import { env } from "@/lib/env";

/** How this installation is set up, as far as its users must know. Holds no secret. */
export type SystemState = {
  mail: {
    /** "host:port" of the mail server. */
    server: string;
    from: string;
    isReachable: boolean;
    /** Address of the built-in mailbox, when mail goes nowhere else. */
    mailboxUrl: string | null;
  };
  evaluation: {
    kind: "off" | "openai" | "rehearsal";
    /** "openai.example.com" when not the provider's own address. */
    host: string | null;
    model: string;
    transcriptionModel: string;
  };
};

export async function getSystemState(_actor: Actor): Promise<SystemState> {
  const settings = env();
  const smtp = new URL(settings.SMTP_URL);
  const port = Number(smtp.port) || (smtp.protocol === "smtps:" ? 465 : 587);
  return {
    mail: {
      server: `${smtp.hostname}:${port}`,
      from: settings.MAIL_FROM,
      isReachable: await isReachable(smtp.hostname, port),
      mailboxUrl: settings.MAILBOX_URL ?? null,
    },
    evaluation: {
      kind: settings.AI_PROVIDER ?? "off",
      host: settings.AI_BASE_URL ? new URL(settings.AI_BASE_URL).host : null,
      model: settings.AI_MODEL,
      transcriptionModel: settings.AI_TRANSCRIPTION_MODEL,
    },
  };
}

const freshMs = 20_000;
const patienceMs = 1_000;
let last: { at: number; answer: Promise<boolean> } | undefined;

/** Whether the mail server takes a connection. Asked at most every 20 s, so that no page waits for it twice. */
function isReachable(host: string, port: number): Promise<boolean> {
  if (!last || Date.now() - last.at > freshMs)
    last = { at: Date.now(), answer: knock(host, port) };
  return last.answer;
}

function knock(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patienceMs });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("timeout", () => settle(false));
    socket.once("error", () => settle(false));
  });
}
