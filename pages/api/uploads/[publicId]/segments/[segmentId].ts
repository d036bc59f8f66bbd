import type { NextApiRequest, NextApiResponse, PageConfig } from "next";
import type { IncomingMessage } from "node:http";
import { isArrivalNews } from "@/lib/answers/takes/arrival";
import { noteArrival } from "@/lib/answers/takes/arrival-mutations";
import { findUpload, type Upload } from "@/lib/answers/takes/queries";
import { hasNoRoom, roomFor } from "@/lib/answers/takes/room-queries";
import { isRecordingId } from "@/lib/answers/takes/schema";
import { candidateCookie } from "@/lib/auth/candidate-session";
import { answerHeaders } from "@/lib/auth/headers";
import { isOwnOrigin } from "@/lib/auth/origin";
import { unaskedBytes, unaskedMs } from "@/lib/limits";
import { appendSegment, segmentSize } from "@/lib/storage/segments";
import { isOutOfSpace, noRoomWords } from "@/lib/storage/space";

/**
 * A segment's bytes by tus 1.0 (https://tus.io/protocols/resumable-upload): HEAD asks how far they are, PATCH adds to
 * them. Segments are made with their takes and their length is known when they end, so that is all there is of it. A POST
 * with `X-HTTP-Method-Override: PATCH` is a PATCH, as tus has it for networks that let none through. Whose
 * recorder was taken over is told so in `X-Recorder`, but may send what it recorded before: the lease is about recording,
 * and no answer is lost for it. `X-Recorded: before` says that nothing more is being recorded of what is sent.
 *
 * Of the Pages Router, because its handlers get Node's own request. A route handler's copies each chunk into a web stream,
 * which takes a sixth more processor time for the same bytes (docs/measurements.md).
 */
export default async function transfer(
  request: NextApiRequest,
  response: NextApiResponse,
): Promise<void> {
  const respond = (
    status: number,
    headers: Record<string, string> = {},
    words?: string,
  ) =>
    void response
      .writeHead(status, {
        ...answerHeaders(),
        "Tus-Resumable": "1.0.0",
        "Cache-Control": "no-store",
        ...(words && { "Content-Type": "text/plain" }),
        ...headers,
      })
      .end(words);
  const method = methodOf(request);
  const isPatch = method === "PATCH";
  if (!isPatch && method !== "HEAD")
    return respond(405, { Allow: "HEAD, PATCH" });
  const publicId = String(request.query.publicId);
  const segmentId = String(request.query.segmentId);
  // Browsers name no origin when they only read.
  if (isPatch && !isOwnOrigin(request.headers.origin)) return respond(403);
  if (!isRecordingId(segmentId)) return respond(404);
  const cookie = request.cookies[candidateCookie(publicId)];
  const claim = { publicId, cookie };
  const upload = await findUpload(claim, segmentId);
  if (!upload) return respond(upload === null ? 404 : 403);

  const lease: Record<string, string> =
    request.headers["x-recorder"] === upload.recorderId
      ? {}
      : { "X-Recorder": "lost" };
  if (!isPatch)
    return respond(200, {
      "Upload-Offset": String(await segmentSize(segmentId)),
      "Upload-Defer-Length": "1",
      ...lease,
    });
  if (request.headers["tus-resumable"] !== "1.0.0")
    return respond(412, { "Tus-Version": "1.0.0" });
  if (request.headers["content-type"] !== "application/offset+octet-stream")
    return respond(415);
  const said = String(request.headers["upload-offset"]);
  const offset = Number(said);
  if (!/^\d+$/.test(said) || !Number.isSafeInteger(offset)) return respond(400);
  const body = admitted(request, offset, upload, () =>
    findUpload(claim, segmentId),
  );
  /** Comes before the acknowledgement, so that a take whose beginning is acknowledged can be kept (W3). */
  const note = async (size: number) => {
    const now = new Date();
    if (size > offset && isArrivalNews(upload.lastArrivedAt, now))
      await noteArrival({ ...upload, segmentId }, now);
  };
  try {
    const isAfterwards = request.headers["x-recorded"] === "before";
    const size = await appendSegment(segmentId, offset, body, {
      isAfterwards,
    });
    if (size === false) return respond(409, lease);
    await note(size);
    respond(204, { "Upload-Offset": String(size), ...lease });
  } catch (error) {
    await note(await segmentSize(segmentId));
    // Whatever of it is still to come, so that the connection can be used again.
    request.resume();
    if (isOutOfSpace(error)) respond(507, lease, noRoomWords);
    else if (error instanceof Stopped) respond(...error.answer);
    // Who hung up waits for no answer.
    else if (!request.errored) throw error;
  }
}

export const config: PageConfig = {
  api: { bodyParser: false, externalResolver: true },
};

function methodOf({ method, headers }: IncomingMessage): string | undefined {
  const isPatch =
    method === "POST" && headers["x-http-method-override"] === "PATCH";
  return isPatch ? "PATCH" : method;
}

/** No more of a body is stored, with how to answer. */
class Stopped extends Error {
  constructor(
    readonly answer: [
      status: number,
      headers: Record<string, string>,
      words?: string,
    ],
  ) {
    super();
  }
}

/** What is too much, or comes for what is over, may have no end. */
const hangUp = { Connection: "close" };

/**
 * A request's body, from its offset on, as long as its sender may send and there is room: a request can be held open
 * while its link is revoked, its interview is cancelled or its take is finished or put aside (W4). It is not closed when
 * more comes, so that it can be answered.
 */
async function* admitted(
  request: IncomingMessage,
  offset: number,
  upload: Upload,
  ask: () => Promise<Upload | null | undefined>,
): AsyncGenerator<Buffer> {
  let room = await admit(upload);
  if (offset + Number(request.headers["content-length"] ?? 0) > room)
    throw new Stopped([413, hangUp]);
  let at = offset;
  let asked = { at, time: performance.now() };
  const chunks: AsyncIterable<Buffer> = request.iterator({
    destroyOnReturn: false,
  });
  for await (const chunk of chunks) {
    at += chunk.length;
    const time = performance.now();
    if (at - asked.at > unaskedBytes || time - asked.time > unaskedMs) {
      asked = { at, time };
      const now = await ask();
      if (!now) throw new Stopped([now === null ? 404 : 403, hangUp]);
      if (now.isResent !== upload.isResent) throw new Stopped([409, hangUp]);
      room = await admit(now);
    }
    if (at > room) throw new Stopped([413, hangUp]);
    yield chunk;
  }
}

/** Bytes that the segment may have at most. */
async function admit(upload: Upload): Promise<number> {
  if (await hasNoRoom(upload)) throw new Stopped([507, {}, noRoomWords]);
  return roomFor(upload);
}
