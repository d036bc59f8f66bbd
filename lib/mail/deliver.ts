import nodemailer, { type SendMailOptions } from "nodemailer";
import { env, isLoopback } from "@/lib/env";
import {
  readFailure,
  type DeliveryFailure,
  type SmtpError,
} from "@/lib/mail/failure";
import {
  isOneLine,
  isOneMailbox,
  readMailbox,
  type Mailbox,
} from "@/lib/mail/mailbox";

export type OutgoingMail = {
  to: Mailbox;
  replyTo: Mailbox;
  /** Put before the platform's name in From: whom the mail speaks for. The address stays the platform's (E13). */
  onBehalfOf: string;
  subject: string;
  html: string;
  text: string;
  /** Fixed for all attempts. */
  messageId: string;
  /** Same for all attempts; providers that know the header then send one mail. */
  idempotencyKey: string;
  /** Message-ID of the mail that this one follows. */
  inReplyTo?: string;
  /** Where a mail program's own "Unsubscribe" posts to, without asking further (RFC 8058). */
  unsubscribe?: string;
};

export type Delivery = { ok: true } | ({ ok: false } & DeliveryFailure);

/** Milliseconds. All well below the task's expiry, so that a silent server costs an attempt, not a worker (E8). */
export const timeouts = {
  connect: 15_000,
  greeting: 15_000,
  socket: 30_000,
  whole: 120_000,
};

const shared = globalThis as typeof globalThis & { hifinityMail?: Mailer };

/** Hands one mail for one recipient to the configured SMTP server. */
export function deliver(mail: OutgoingMail): Promise<Delivery> {
  const { SMTP_URL, SMTP_TLS, MAIL_FROM } = env();
  shared.hifinityMail ??= openMailer(SMTP_URL, MAIL_FROM, {
    // Passwords and links travel in it (W10).
    isEncrypted: SMTP_TLS === "on" && !isLoopback(SMTP_URL),
  });
  return shared.hifinityMail.deliver(mail);
}

export type Mailer = {
  deliver: (mail: OutgoingMail) => Promise<Delivery>;
  close: () => void;
};

/** A pool of connections to one SMTP server; an encrypted one gives nothing away before STARTTLS. */
export function openMailer(
  url: string,
  from: string,
  { isEncrypted = false, limits = timeouts } = {},
): Mailer {
  const sender = readMailbox(from);
  const server = new URL(url).host;
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    requireTLS: isEncrypted,
    maxConnections: 4,
    // The queue repeats; the pool only forgives a connection that died while idle.
    maxRequeues: 1,
    connectionTimeout: limits.connect,
    dnsTimeout: limits.connect,
    greetingTimeout: limits.greeting,
    socketTimeout: limits.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver(mail) {
      const problem = mailProblem(mail);
      if (problem) return { ok: false, ...problem };
      try {
        await transport.sendMail({
          ...toMessage(mail, sender),
          signal: AbortSignal.timeout(limits.whole),
        });
        return { ok: true };
      } catch (error) {
        return { ok: false, ...readFailure(error as SmtpError, server) };
      }
    },
    close: () => transport.close(),
  };
}

function mailProblem({ to, replyTo }: OutgoingMail): DeliveryFailure | null {
  if (!isOneMailbox(to))
    return {
      isPermanent: true,
      reason: "This is not a single plain email address.",
    };
  // Not the candidate's fault: their address must not count as refused.
  if (!isOneMailbox({ ...replyTo, name: oneLine(replyTo.name) }))
    return {
      isPermanent: false,
      reason: "The reply address is not a single plain email address.",
    };
  return null;
}

/** Addresses as objects, never as text: text would be parsed, and a comma in it would be a second recipient (E9). */
function toMessage(mail: OutgoingMail, sender: Mailbox): SendMailOptions {
  const { subject, html, text, messageId, inReplyTo } = mail;
  const name = [oneLine(mail.onBehalfOf), sender.name]
    .filter(Boolean)
    .join(" via ");
  return {
    from: { name, address: sender.email },
    to: { name: mail.to.name, address: mail.to.email },
    replyTo: { name: oneLine(mail.replyTo.name), address: mail.replyTo.email },
    envelope: { from: sender.email, to: [mail.to.email] },
    subject: oneLine(subject),
    html,
    text,
    messageId,
    ...(inReplyTo && { inReplyTo, references: [inReplyTo] }),
    headers: {
      "Resend-Idempotency-Key": mail.idempotencyKey,
      ...(mail.unsubscribe && {
        "List-Unsubscribe": `<${mail.unsubscribe}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
  };
}

function oneLine(text: string): string {
  return isOneLine(text) ? text : text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
