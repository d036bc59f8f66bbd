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
 * Permanent is only a 5xx to this recipient or this message. A 5xx to the greeting, the login or the sender is our own
 * trouble: it says nothing about the candidate's address and may be cured while the task waits (E7).
 */
export function readFailure(error: SmtpError, server: string): DeliveryFailure {
  const isAboutThisMail =
    error.command === "RCPT TO" || error.command === "DATA";
  return {
    isPermanent: error.permanent === true && isAboutThisMail,
    reason: reasonOf(error, server),
  };
}

function reasonOf(error: SmtpError, server: string): string {
  if (error.code === "EAUTH")
    return `The mail server ${server} refuses the user name or password in SMTP_URL.`;
  if (error.response) return oneLine(error.response);
  if (error.code === "ETIMEDOUT" || error.code === "EABORT")
    return `The mail server ${server} did not answer in time.`;
  const detail = error.originalCode ?? error.code ?? "unknown error";
  return `The mail server ${server} cannot be reached (${detail}).`;
}

function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 300);
}
