/** First and last byte to send, both included; the whole file; or nothing that exists. */
export type ByteRange =
  | { kind: "part"; start: number; end: number }
  | { kind: "whole" }
  | { kind: "unsatisfiable" };

/**
 * Reads a Range header (RFC 9110 §14). Several ranges and units other than bytes are answered with the whole, as the
 * standard allows; so is a part of a file that has changed since (`If-Range`).
 */
export function readByteRange(
  headers: { range?: string; "if-range"?: string | string[] },
  file: { size: number; etag: string },
): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.trim() ?? "");
  const ifRange = headers["if-range"];
  if (!match || (ifRange !== undefined && ifRange !== file.etag))
    return { kind: "whole" };
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return { kind: "whole" };
  const start =
    first === "" ? Math.max(0, file.size - Number(last)) : Number(first);
  const end =
    first === "" || last === ""
      ? file.size - 1
      : Math.min(Number(last), file.size - 1);
  if (first !== "" && last !== "" && Number(last) < start)
    return { kind: "whole" };
  if (start >= file.size || end < start) return { kind: "unsatisfiable" };
  return { kind: "part", start, end };
}
