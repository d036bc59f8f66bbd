import fc from "fast-check";

/** What has made a database, a header or a screen stumble, between ordinary letters. */
const pieces = [
  ..."aB1 é@.-",
  ...["\0", "\u0001", "\u0007", "\u001b", "\u007f", "\u0085", "\u009b"],
  ...["\r\n", "\n", "\r", "\t", "\v", "\f", "\u2028", "\u2029"],
  ...["\ud800", "\udbff", "\udc00", "\udfff", "😀", "👩‍👧"],
  ...["\ufdd0", "\ufdef", "\ufffe", "\uffff", "\u{1ffff}", "\u{10fffe}"],
  ...["\u202a", "\u202d", "\u202e", "\u202c", "\u2066", "\u2068", "\u2069"],
  ...["\u200b", "\u200d", "\ufeff", "\u00ad", "\u3164", "\u2800", "\ufe0f"],
  ...["\u0301", "\u0327", "e\u0301", "\u212b", "\ufb1d", "ﬁ", "ＡＢ", "한"],
];

export const dirtyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));

/** Whether a text can be stored, sent and shown, by the rules and not by the code that follows them (B6). */
export function isCleanText(text: string): boolean {
  if (text !== text.normalize("NFC") || !text.isWellFormed()) return false;
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  return codes.every(
    (code) =>
      (code >= 0x20 || code === 9 || code === 10) &&
      !(code >= 0x7f && code <= 0x9f) &&
      !(code >= 0xfdd0 && code <= 0xfdef) &&
      (code & 0xfffe) !== 0xfffe &&
      !(code >= 0x202a && code <= 0x202e) &&
      !(code >= 0x2066 && code <= 0x2069) &&
      code !== 0x2028 &&
      code !== 0x2029,
  );
}
