import { cleanLine, cutText } from "@/lib/text";

/** The parts of nodemailer's errors that tell what went wrong. */
export type SmtpError = {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  permanent?: boolean;
};

export type DeliveryFailure = {
  /** Whether the same mail would be refused again, so that trying it again only harms. */
  isPermanent: boolean;
  /** The server's own words where it had any; for the recruiter. */
  reason: string;
};

/**
 * Permanent is only a 5xx that is about the recipient's address: malformed, unknown, or closed for good. Everything else
 * (the login, the sender, a relay that does not know us, a policy, a full mailbox) says nothing about the address: it may
 * be cured while the task waits, and must not end the candidate's emails for good (E7).
 */
export function readFailure(error: SmtpError, server: string): DeliveryFailure {
  return {
    isPermanent: error.permanent === true && isAboutAddress(error),
    reason: reasonOf(error, server),
  };
}

function isAboutAddress({ command, response = "" }: SmtpError): boolean {
  if (command !== "RCPT TO" && command !== "DATA") return false;
  const code = enhancedCode.exec(response)?.[0];
  if (code && addressCodes.has(code)) return true;
  if (code === mailboxDisabled) return !tooMuchMail.test(response);
  if (code && senderCodes.has(code)) return false;
  if (namesAddress.test(response) && !namesUs.test(response)) return true;
  if (command !== "RCPT TO") return false;
  // The one thing that is said in RCPT TO is the address: a syntax error there is its own.
  if (/^(501|504|555)/.test(response)) return !code || /^5\.[15]\./.test(code);
  if (code && !code.startsWith("5.1.")) return false;
  return (
    (code !== undefined || /^5(11|50|51|53)/.test(response)) &&
    !otherTrouble.test(response)
  );
}

/** An enhanced status code (RFC 3463), wherever in the reply: some servers put it last, in brackets. */
const enhancedCode = /(?<![\d.])5\.\d{1,3}\.\d{1,3}(?!\.?\d)/;

/** Unknown, malformed, ambiguous or moved recipients, domains without mail (RFC 7505), and Exchange's unknown domain. */
const addressCodes = new Set(
  "5.1.1 5.1.2 5.1.3 5.1.4 5.1.6 5.1.10 5.4.310".split(" "),
);

/** Sender's address, a relay on the way, and Exchange's daily limit of recipients: 5.1 too, but not the recipient. */
const senderCodes = new Set("5.1.7 5.1.8 5.1.9 5.1.20 5.1.90".split(" "));

/** A mailbox closed by its provider (RFC 3463); Gmail says the same of one that gets too much at the moment. */
const mailboxDisabled = "5.2.1";
const tooMuchMail = /rate|quickly|too (many|much)|quota|full|storage/i;

/** What servers say of an address that is not there, with a vague code (Outlook.com, Yahoo, sendmail) or none. */
const namesAddress = new RegExp(
  [
    /(no such|unknown|invalid|unrouteable|undeliverable) (user|recipient|mailbox|address|account|person)/,
    /(user|recipient|mailbox|address|account|domain|host)( name)? (is )?(unknown|unavailable|not (found|known|valid)|does(n.?t| not) exist|invalid)/,
    /(user|person) (does not|doesn.?t) have an? .*account/,
    /(mailbox|account|user) (is |has been )?(disabled|deactivated|closed|suspended|inactive|discontinued)/,
    // Exchange Online and Postfix say no more of an address that is not in the directory.
    /recipient address rejected: access denied/,
    /^55\d[ -]5\.4\.1 access denied/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** Words that turn such a sentence to the sender or to this server. */
const namesUs = /sender|relay|client|mail from|helo|your (domain|ip|host)/i;

/** What servers without enhanced codes say when it is not the address that they mind. */
const otherTrouble =
  /relay|rcpthosts|denied|not (permitted|allowed|authori[sz]ed)|prohibit|policy|policies|spam|junk|block|black ?list|\b(dns|r)bls?\b|reputation|authenti|sender|\bspf\b|\bdkim\b|\bdmarc\b|\bptr\b|reverse dns|helo|verif|client|quota|full|too (large|big|many)|limit|\brate\b|tls|service unavailable|protocol|try (again|later)|temporar/i;

function reasonOf(error: SmtpError, server: string): string {
  if (error.code === "EAUTH")
    return `The email server ${server} rejected the username or password in SMTP_URL.`;
  if (error.code === "ETLS")
    return `The email server ${server} doesn’t offer encryption (TLS). Use one that does, or set SMTP_TLS=off to send without it.`;
  if (error.response) return oneLine(error.response);
  if (error.code === "ETIMEDOUT" || error.code === "EABORT")
    return `The email server ${server} didn’t respond in time.`;
  const detail = error.originalCode ?? error.code ?? "unknown error";
  return `Can’t reach the email server ${server} (${detail}).`;
}

function oneLine(text: string): string {
  return cutText(cleanLine(text).replace(/\s+/g, " "), 300);
}
