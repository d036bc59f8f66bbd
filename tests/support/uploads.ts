import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { request, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { candidateCookie } from "@/lib/auth/candidate-session";
import { env } from "@/lib/env";
import { segmentFolder } from "@/lib/storage/segments";
import { begin, makeStarted } from "./candidate-steps";

/** The upload routes as a candidate's browser uses them, without a browser. For a running stack. */

export const MiB = 1024 * 1024;

export type Upload = Awaited<ReturnType<typeof makeUpload>>;

/** A segment that is being recorded, and the session of its candidate. */
export async function makeUpload(mimeType?: string) {
  const { actor, access, interview, recorderId } = await makeStarted({
    questions: 1,
  });
  const { segmentId, takeId } = await begin(access, recorderId, mimeType);
  return {
    ...{ actor, access, recorderId, segmentId, takeId },
    cookie: cookieOf(access),
    answerSeconds: interview.snapshot.questions[0]!.answerSeconds,
  };
}

export function cookieOf(access: { publicId: string; cookie: string }): string {
  return `${candidateCookie(access.publicId)}=${access.cookie}`;
}

export function head(upload: Upload) {
  return send(upload, "HEAD", {});
}

export function patch(
  upload: Upload,
  offset: number,
  body: Buffer,
  headers: Record<string, string> = {},
) {
  return send(upload, "PATCH", { ...patchHeaders(offset), ...headers }, body);
}

/** Sends everything from where the server is. */
export async function sendRest(upload: Upload, bytes: Buffer): Promise<void> {
  let { offset } = await head(upload);
  while (offset < bytes.length)
    ({ offset } = await patch(upload, offset, bytes.subarray(offset)));
}

export async function send(
  upload: Upload,
  method: string,
  headers: Record<string, string>,
  body?: Buffer,
) {
  const response = await ask(pathOf(upload), {
    method,
    headers: { ...ownHeaders(upload), ...headers },
    body,
  });
  return {
    status: response.status,
    offset: Number(response.headers["upload-offset"]),
    recorder: response.headers["x-recorder"],
  };
}

/**
 * A PATCH on a socket of its own, of whose body only what `write` is given goes out. Without a length it is sent in
 * chunks. `answered` is its status, or 0 when the connection broke without an answer.
 */
export async function openPatch(
  upload: Upload,
  offset: number,
  length?: number,
) {
  const { hostname, port } = new URL(env().APP_URL);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  let said = "";
  socket.on("data", (chunk: Buffer) => (said += chunk.toString("latin1")));
  const ended = new Promise<void>((resolve) => {
    // More than once: what is still being written when the server hangs up fails after its answer was read.
    socket.on("error", () => resolve());
    socket.once("close", () => resolve());
    socket.once("data", () => resolve());
  });
  const headers = {
    Host: `${hostname}:${port}`,
    ...ownHeaders(upload),
    ...patchHeaders(offset),
    ...(length === undefined
      ? { "Transfer-Encoding": "chunked" }
      : { "Content-Length": String(length) }),
  };
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.write(
    `PATCH ${pathOf(upload)} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`,
  );
  return {
    write(bytes: Buffer) {
      const size = `${bytes.length.toString(16)}\r\n`;
      if (length !== undefined) socket.write(bytes);
      else
        socket.write(
          Buffer.concat([Buffer.from(size), bytes, Buffer.from("\r\n")]),
        );
    },
    /** Hangs up as usual (FIN) or at once (RST). */
    close: () => socket.destroy(),
    reset: () => socket.resetAndDestroy(),
    answered: ended.then(() =>
      Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0),
    ),
  };
}

/** What a device reports of a segment that it recorded in these slices. */
export function reportOf({ segmentId }: Upload, slices: Buffer[]) {
  const digest = digestOf(slices.map(sha256));
  const sliceBytes = slices.map(({ length }) => length);
  return {
    segments: [{ id: segmentId, sliceBytes, digest }],
    digest: digestOf([digest]),
    telemetry: { notes: [] },
  };
}

export async function finish(
  upload: Upload,
  report: unknown,
): Promise<unknown> {
  const { publicId } = upload.access;
  const { text } = await ask(
    `/api/uploads/${publicId}/takes/${upload.takeId}/finish`,
    {
      method: "POST",
      headers: { ...ownHeaders(upload), "Content-Type": "application/json" },
      body: Buffer.from(JSON.stringify(report)),
    },
  );
  return JSON.parse(text);
}

export async function ask(
  path: string,
  init: { method?: string; headers: Record<string, string>; body?: Buffer },
) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = Object.entries(init.headers).filter(([, value]) => value);
    const outgoing = request(
      env().APP_URL + path,
      { method: init.method, headers: Object.fromEntries(headers) },
      resolve,
    );
    outgoing.once("error", reject);
    outgoing.end(init.body);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    bytes: body.length,
    text: body.toString(),
  };
}

/** What storage has of a segment. */
export async function stored(upload: { segmentId: string }): Promise<string> {
  return sha256(await readFile(join(segmentFolder(), upload.segmentId)));
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function digestOf(digests: string[]): string {
  return sha256(Buffer.from(digests.join(""), "hex"));
}

export function pathOf({ access, segmentId }: Upload): string {
  return `/api/uploads/${access.publicId}/segments/${segmentId}`;
}

export function patchHeaders(offset: number) {
  return {
    "Content-Type": "application/offset+octet-stream",
    "Upload-Offset": String(offset),
  };
}

export function ownHeaders({ cookie, recorderId }: Upload) {
  return {
    Cookie: cookie,
    Origin: env().APP_URL,
    "Tus-Resumable": "1.0.0",
    "X-Recorder": recorderId,
  };
}
