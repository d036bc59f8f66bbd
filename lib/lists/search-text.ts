import { normalEmail } from "@/lib/fields/email-address";
import { popularProviders } from "@/lib/fields/email-hints";
import { plainSpelling } from "@/lib/fold";

/**
 * What a candidate is searched by: the plain spelling, and behind it the inner beginnings of names that are written
 * without spaces, since a word of one or two letters is looked for where words begin: "王小明" is found by "小明".
 */
export function searchable(...parts: string[]): string {
  const plain = plainSpelling(parts.join(" "));
  const inner = (plain.match(unspaced) ?? []).flatMap((name) => {
    const letters = [...name];
    return letters.slice(1).map((letter, i) => letter + (letters[i + 2] ?? ""));
  });
  return [plain, ...inner].join(" ");
}

/** What was typed, as the words that must all be found. An address is looked for as it is stored. */
export function searchWords(typed: string): string[] {
  const asStored = typed
    .split(/\s+/)
    .map((word) => (word.includes("@") ? normalEmail(word) : word));
  return plainSpelling(asStored.join(" "))
    .split(" ")
    .filter(Boolean)
    .slice(0, 8);
}

/** Whether a word is the better part of an address: then few have it, however many candidates there are. */
export function isAddress(word: string): boolean {
  return /^[^@]{4,}@/.test(word);
}

/**
 * The part of a word by which the trigram index should look for it; the whole word is then looked for in what that
 * finds. A provider that a third of all candidates use tells nobody apart, and every trigram is a walk through a list:
 * a million addresses are told apart by their last letters before the @ in a tenth of the time.
 */
export function tellingPart(word: string): string {
  const [name = "", ...rest] = word.split("@");
  const domain = rest.join("@");
  const tellsNothing = popularProviders.some((each) => each.startsWith(domain));
  return isAddress(word) && tellsNothing ? `${name.slice(-8)}@` : word;
}

/** Chinese and Japanese letters. The migration "declined_and_names" has the same. */
const unspaced =
  /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{2fa1f}]{2,}/gu;
