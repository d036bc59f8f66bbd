import { longestAddress } from "@/lib/fields/email-address";

/** One person as a mail header names them. */
export type Mailbox = { name: string; email: string };

/**
 * Whether this is one plain address and a name on one line. Line breaks would add headers, commas and brackets would add
 * recipients (E9).
 */
export function isOneMailbox({ name, email }: Mailbox): boolean {
  return (
    email.length <= longestAddress &&
    /^[^\s\p{Cc},;:<>()[\]"\\@]+@[^\s\p{Cc},;:<>()[\]"\\@]+$/u.test(email) &&
    isOneLine(name)
  );
}

export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(text);
}

/** Reads `Name <address>` or a bare address. */
export function readMailbox(text: string): Mailbox {
  const named = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(text);
  return named
    ? { name: named[1]!, email: named[2]!.trim() }
    : { name: "", email: text.trim() };
}
