import type { NextApiRequest, NextApiResponse, PageConfig } from "next";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { recordAccess } from "@/lib/activity/access-mutations";
import { readByteRange } from "@/lib/answers/takes/byte-range";
import { findPart } from "@/lib/answers/takes/queries";
import { isRecordingId } from "@/lib/answers/takes/schema";
import { findCandidateAccess } from "@/lib/auth/candidate-access";
import { candidateCookie } from "@/lib/auth/candidate-session";
import { answerHeaders } from "@/lib/auth/headers";
import { findActorOf } from "@/lib/auth/member";
import type { Actor, CandidateAccess } from "@/lib/auth/proof";
import { sessionFromCookies } from "@/lib/auth/session-cookie";
import { store } from "@/lib/storage/files";

/**
 * Plays one part of a take. Every request, each Range of a seeking player too, is checked anew: a signed-in user of the
 * organization, or with `?interview=<publicId>` the candidate who recorded it, who with `&save=<name>` gets it as a file.
 *
 * Of the Pages Router, because a route handler's answer loses its Content-Length, and a download without one shows no
 * progress and cannot be told from one that broke off.
 */
export default async function play(
  request: NextApiRequest,
  response: NextApiResponse,
): Promise<void> {
  const respond = (status: number, headers: Record<string, string> = {}) =>
    response.writeHead(status, {
      ...answerHeaders(),
      "Cache-Control": "private, no-store",
      "Cross-Origin-Resource-Policy": "same-origin",
      ...headers,
    });
  if (request.method !== "GET" && request.method !== "HEAD")
    return void respond(405, { Allow: "GET, HEAD" }).end();
  const reader = await readerOf(request);
  if (!reader) return void respond(403).end();
  const takeId = String(request.query.takeId);
  const part = String(request.query.part);
  const isWellFormed = isRecordingId(takeId) && /^\d{1,3}$/.test(part);
  const file = isWellFormed
    ? await findPart(reader, takeId, Number(part))
    : null;
  const stored = file && (await store.stat(file.key));
  if (!stored) return void respond(404).end();

  const { size } = stored;
  const etag = `"${takeId}-${part}-${size}"`;
  const range = readByteRange(request.headers, { size, etag });
  if (range.kind === "unsatisfiable")
    return void respond(416, { "Content-Range": `bytes */${size}` }).end();
  const isPart = range.kind === "part";
  const { start, end } = isPart ? range : { start: 0, end: size - 1 };
  const [name] = /^[\w.-]{1,80}$/.exec(one(request.query.save)) ?? [];
  respond(isPart ? 206 : 200, {
    "Accept-Ranges": "bytes",
    "Content-Type": file.mimeType,
    "Content-Length": String(end - start + 1),
    ETag: etag,
    ...(isPart && { "Content-Range": `bytes ${start}-${end}/${size}` }),
    ...(name && { "Content-Disposition": `attachment; filename="${name}"` }),
  });
  if (request.method === "HEAD") return void response.end();
  if ("role" in reader)
    await recordAccess(reader, "recording.watched", file.interviewId);
  const body = Readable.fromWeb(
    store.range(file.key, { start, end }) as Parameters<
      typeof Readable.fromWeb
    >[0],
  );
  await pipeline(body, response).catch((error: unknown) => {
    // A player that seeks hangs up.
    if (!response.destroyed) throw error;
  });
}

export const config: PageConfig = {
  api: { bodyParser: false, externalResolver: true, responseLimit: false },
};

async function readerOf({
  query,
  cookies,
  headers,
}: NextApiRequest): Promise<Actor | CandidateAccess | null> {
  const publicId = one(query.interview);
  if (publicId) {
    const cookie = cookies[candidateCookie(publicId)];
    return findCandidateAccess({ publicId, cookie });
  }
  const session = await sessionFromCookies(
    cookies,
    new Headers(headers as HeadersInit),
  );
  return session && findActorOf(session);
}

/** Of a parameter that is given twice, the first, as browsers read it. */
function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
