import type { Encoding } from "@/lib/csv/schema";

/**
 * The text of a file, piece by piece. Lines of a UTF-8 file that are not UTF-8, as when two lists were put together, are
 * read as Windows-1252 and carry `otherEncodingMark`, instead of garbling every name.
 */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  if (encoding === "utf-8") yield* decodedByLines(bytes);
  else yield* decodedAs(bytes, encoding);
}

/** A sign that is in no text (Unicode keeps it for programs). */
export const otherEncodingMark = "\uFDD0";

async function* decodedAs(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes)
    yield clean(decoder.decode(chunk, { stream: true }));
  yield clean(decoder.decode());
}

async function* decodedByLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  let rest = new Uint8Array(0);
  let isFirst = true;
  const withoutMark = (text: string) => {
    if (text === "" || !isFirst) return text;
    isFirst = false;
    return text.replace(/^\uFEFF/, "");
  };
  for await (const chunk of bytes) {
    const all = Buffer.concat([rest, chunk]);
    const end = 1 + Math.max(all.lastIndexOf(10), all.lastIndexOf(13));
    rest = all.subarray(end);
    yield withoutMark(linesOf(all.subarray(0, end)));
  }
  yield withoutMark(linesOf(rest));
}

function linesOf(bytes: Uint8Array): string {
  const whole = asUtf8(bytes);
  if (whole !== null) return clean(whole);
  let text = "";
  for (let start = 0; start < bytes.length;) {
    const end = endOfLine(bytes, start);
    const line = bytes.subarray(start, end);
    text += clean(asUtf8(line) ?? markedWestern(line));
    start = end;
  }
  return text;
}

function endOfLine(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++)
    if (bytes[at] === 10 || bytes[at] === 13) return at + 1;
  return bytes.length;
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const western = new TextDecoder("windows-1252");

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function markedWestern(line: Uint8Array): string {
  return western
    .decode(line)
    .replace(/\P{ASCII}/u, (sign) => sign + otherEncodingMark);
}

/** The database takes no NUL, and the mark is ours alone. */
function clean(text: string): string {
  return text.replaceAll("\0", "");
}
