import { candidateFromCookie } from "@/lib/auth/candidate";
import { answerHeaders } from "@/lib/auth/headers";
import { findActor } from "@/lib/auth/session";
import { findPart } from "@/lib/recordings/queries";
import { isRecordingId } from "@/lib/recordings/schema";
import { readRange, statFile } from "@/lib/storage/files";
import { readByteRange } from "./range";

type Context = { params: Promise<{ takeId: string; part: string }> };

/**
 * Plays one part of a take. Every request, each Range of a seeking player too, is checked anew: a signed-in user of the
 * organization, or with `?interview=<publicId>` the candidate who recorded it, who with `&save=<name>` gets it as a file.
 */
async function play(request: Request, context: Context): Promise<Response> {
  const { takeId, part } = await context.params;
  const { searchParams } = new URL(request.url);
  const publicId = searchParams.get("interview");
  const reader = publicId
    ? await candidateFromCookie(publicId)
    : await findActor();
  if (!reader) return empty(403);
  const isWellFormed = isRecordingId(takeId) && /^\d{1,3}$/.test(part);
  const file = isWellFormed
    ? await findPart(reader, takeId, Number(part))
    : null;
  const stored = file && (await statFile(file.key));
  if (!stored) return empty(404);

  const etag = `"${takeId}-${part}-${stored.size}"`;
  const range = readByteRange(request.headers, { size: stored.size, etag });
  // Next sends every body in chunks and drops a Content-Length; players learn the size from Content-Range.
  const headers: Record<string, string> = {
    ...closed(),
    "Accept-Ranges": "bytes",
    "Content-Type": file.mimeType,
    ETag: etag,
  };
  const name = /^[\w.-]{1,80}$/.exec(searchParams.get("save") ?? "")?.[0];
  if (name) headers["Content-Disposition"] = `attachment; filename="${name}"`;
  if (range.kind === "unsatisfiable")
    return empty(416, { "Content-Range": `bytes */${stored.size}` });
  const { start, end } =
    range.kind === "part" ? range : { start: 0, end: stored.size - 1 };
  if (range.kind === "part")
    headers["Content-Range"] = `bytes ${start}-${end}/${stored.size}`;
  return new Response(
    request.method === "HEAD" ? null : readRange(file.key, { start, end }),
    { status: range.kind === "part" ? 206 : 200, headers },
  );
}

function empty(status: number, headers: Record<string, string> = {}) {
  return new Response(null, { status, headers: { ...closed(), ...headers } });
}

function closed() {
  return {
    ...answerHeaders(),
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

export { play as GET, play as HEAD };
