import { z } from "zod";
import { invisible } from "@/lib/fold";
import { cleanLine } from "@/lib/text";

/** Characters of an address at most, of what stands before its @, and of one part of its domain (RFC 5321, RFC 1035). */
export const longestAddress = 254;
const longestLocalPart = 64;
const longestLabel = 63;

/** What a field says. */
export const notAnAddress =
  "Enter a valid email address, like name@example.com.";

/**
 * A person's address as people type it, for every field that takes one: trimmed, lower-case, its domain as mail servers
 * know it (`münchen.example` is `xn--mnchen-3ya.example`), syntax checked.
 */
export const emailField = z
  .string()
  .transform(normalEmail)
  .pipe(
    z
      .string()
      .max(longestAddress, "This email address is too long.")
      .refine(isEmail, notAnAddress),
  );

/** The one spelling under which an address is stored and looked up. What is no address comes back trimmed. */
export function normalEmail(typed: string): string {
  if (typed.length > longestTyped) return typed;
  const text = cleanLine(typed).replace(invisible, "").trim().toLowerCase();
  const at = text.lastIndexOf("@");
  if (at < 1) return text;
  const domain = text.slice(at + 1);
  return `${text.slice(0, at)}@${asciiDomain(domain) ?? domain}`;
}

function isEmail(email: string): boolean {
  const at = email.lastIndexOf("@");
  const labels = email.slice(at + 1).split(".");
  return (
    at <= longestLocalPart &&
    localPart.test(email.slice(0, Math.max(at, 0))) &&
    labels.length > 1 &&
    labels.every((each) => each.length <= longestLabel && label.test(each)) &&
    topLabel.test(labels.at(-1)!)
  );
}

/** What is before the @: no dot first, last or twice. */
const localPart = /^[a-z0-9_'+-]+(\.[a-z0-9_'+-]+)*$/;

const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** No number, so that no IP address passes; an international one begins with "xn--". */
const topLabel = /^([a-z]{2,}|xn--[a-z0-9-]+)$/;

/** Far longer than any address: nothing beyond it is worth looking at. */
const longestTyped = 2000;

/** Null when it is no name of a domain. Every browser and Node have the rules of these names in their URLs. */
function asciiDomain(domain: string): string | null {
  if (!/\P{ASCII}/u.test(domain)) return domain;
  if (!/^[\p{L}\p{M}\p{N}.。．｡-]+$/u.test(domain)) return null;
  return URL.parse(`http://${domain}/`)?.hostname ?? null;
}

/** The address in what a list has for one: `Ana <ana@example.com>`, `'ana@example.com'`, `mailto:ana@example.com`. */
export function addressIn(text: string): string {
  const inBrackets = /<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/.exec(text)?.[1] ?? text;
  return inBrackets
    .replace(invisible, "")
    .trim()
    .replace(/^["'‘“]+|["'’”]+$/g, "")
    .replace(/^mailto:/i, "")
    .trim();
}
