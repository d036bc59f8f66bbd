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
 * Permanent is only a 5xx that says the recipient's address does not exist. Everything else (the login, the sender, a
 * relay that does not know us, a policy, a full mailbox) says nothing about the address: it may be cured while the task
 * waits, and must not end the candidate's mail for good (E7).
 */
export function readFailure(error: SmtpError, server: string): DeliveryFailure {
  return {
    isPermanent: error.permanent === true && isAboutAddress(error),
    reason: reasonOf(error, server),
  };
}

/** An enhanced status code (RFC 3463), wherever in the reply: some servers put it last, in brackets. */
const enhancedCode = /(?<![\d.])5\.\d{1,3}\.\d{1,3}(?!\.?\d)/;

/** Bad address of the recipient; 5.1.7 and 5.1.8 are about the sender's. */
const badAddress = /^5\.1\.(?![78]$)/;

/** What servers without enhanced codes say when it is not the address that they mind. */
const otherTrouble =
  /relay|rcpthosts|denied|not permitted|prohibited|policy|spam|block|blacklist|reputation|authenti|sender|quota|full|too large|too many|limit/i;

function isAboutAddress({ command, response = "" }: SmtpError): boolean {
  if (command !== "RCPT TO" && command !== "DATA") return false;
  const code = enhancedCode.exec(response)?.[0];
  if (code) return badAddress.test(code);
  return (
    command === "RCPT TO" &&
    /^55[013]/.test(response) &&
    !otherTrouble.test(response)
  );
}

function reasonOf(error: SmtpError, server: string): string {
  if (error.code === "EAUTH")
    return `The email server ${server} rejected the user name or password in SMTP_URL.`;
  if (error.response) return oneLine(error.response);
  if (error.code === "ETIMEDOUT" || error.code === "EABORT")
    return `The email server ${server} didn’t respond in time.`;
  const detail = error.originalCode ?? error.code ?? "unknown error";
  return `The email server ${server} can’t be reached (${detail}).`;
}

function oneLine(text: string): string {
  return cutText(cleanLine(text).replace(/\s+/g, " "), 300);
}
