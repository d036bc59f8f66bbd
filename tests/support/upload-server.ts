import { vi } from "vitest";
import { refuseCandidate } from "@/lib/answers/refusals";
import type { FinishInput, NextSegmentInput } from "@/lib/answers/takes/schema";

const tus = { "Tus-Resumable": "1.0.0" };

/** The server's side of /api/uploads in a test's own process, behind `fetch`: what arrived is there to be looked at. */
export class UploadServer {
  /** What has arrived, by segment. */
  readonly segments = new Map<string, Blob>();
  readonly finished: (FinishInput & { takeId: string })[] = [];
  /** What takes were gone on with, and for how long the clock stood before. */
  readonly continued: NextSegmentInput[] = [];
  pausedMs = 0;
  /** Paths of all requests, without the interview's own part. */
  readonly requests: string[] = [];
  /** Bytes of each transfer. */
  readonly sizes: number[] = [];
  /** Takes of which it lacks a part, as far as it knows. */
  readonly unready = new Set<string>();
  /** Said in place of the next answers, by somebody on the way. Null finds no way. */
  readonly interruptions: (Response | null)[] = [];
  /** Said as soon as it is known. */
  readonly delays: Promise<Response>[] = [];
  /** Whether no request finds its way. */
  isCut = false;
  /** Somebody on the way: what they answer in the server's place, if they do. */
  proxy: ((request: RequestInit, path: string) => Response | undefined) | null =
    null;
  /** Bytes of transfers that did not reach the server. */
  lostBytes = 0;

  static start(): UploadServer {
    const server = new UploadServer();
    vi.stubGlobal("fetch", (url: string, init: RequestInit) =>
      server.answer(url, init),
    );
    return server;
  }

  async text(segmentId: string): Promise<string | undefined> {
    return this.segments.get(segmentId)?.text();
  }

  private answer(url: string, init: RequestInit): Promise<Response> {
    const path = url.split("/").slice(4).join("/");
    this.requests.push(path);
    const delay = this.delays.shift();
    if (delay) return delay;
    const interruption = this.interruptions.shift();
    const said = interruption ?? this.proxy?.(init, path);
    const isLost = this.isCut || interruption === null;
    if ((isLost || said) && init.body instanceof Blob)
      this.lostBytes += init.body.size;
    if (isLost) return Promise.reject(new TypeError("cut"));
    if (said) return Promise.resolve(said);
    const [kind, id = "", act] = path.split("/");
    if (kind === "segments") return Promise.resolve(this.transfer(id, init));
    if (act === "finish" && this.unready.has(id))
      return Promise.resolve(Response.json(refuseCandidate("notArrived")));
    return Promise.resolve(
      Response.json({ ok: true, value: this.value(kind, id, act, init) }),
    );
  }

  private transfer(id: string, init: RequestInit) {
    const known = this.segments.get(id) ?? new Blob();
    const headers = new Headers(init.headers);
    const at = Number(headers.get("upload-offset"));
    const isPatch =
      (headers.get("x-http-method-override") ?? init.method) === "PATCH";
    if (isPatch && at !== known.size)
      return new Response(null, { status: 409, headers: tus });
    const all = isPatch ? new Blob([known, init.body as Blob]) : known;
    this.segments.set(id, all);
    this.sizes.push(all.size - known.size);
    const status = isPatch ? 204 : 200;
    return new Response(null, {
      status,
      headers: { ...tus, "Upload-Offset": String(all.size) },
    });
  }

  private value(
    kind: string | undefined,
    takeId: string,
    act: string | undefined,
    { body }: RequestInit,
  ): unknown {
    if (kind === "takes" && !takeId)
      return { startedAt: "2026-11-22T10:00:00.000Z" };
    if (act === "segments") {
      this.continued.push(JSON.parse(body as string) as NextSegmentInput);
      return { pausedMs: this.pausedMs };
    }
    if (act !== "finish") return undefined;
    const input = JSON.parse(body as string) as FinishInput;
    this.finished.push({ ...input, takeId });
    const segments = input.segments.map(({ id }) => {
      return { id, bytes: this.segments.get(id)?.size ?? 0 };
    });
    const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
    return { takeId, bytes, segments, savedAt: "2026-11-22T10:05:00.000Z" };
  }
}
