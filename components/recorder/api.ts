import { timeoutSignal } from "@/components/timeout-signal";
import type { Receipt } from "@/lib/answers/takes/finish-mutations";
import type {
  FinishInput,
  NextSegmentInput,
  TakeInput,
} from "@/lib/answers/takes/schema";
import type { TextReceipt } from "@/lib/answers/text/mutations";
import type { TextInput, WritingInput } from "@/lib/answers/text/schema";
import { paths } from "@/lib/paths";
import { isResult, type Result } from "@/lib/result";
import { BadAnswer } from "./patience";

/** How long a request may take before it counts as lost. A slow one has delivered part of its bytes by then. */
const patienceMs = 60_000;

export type PatchAnswer = {
  status: number;
  offset: number;
  isLeaseLost: boolean;
};

/** The recorder's side of /api/uploads. Throws when there is no answer, a `BadAnswer` for none of ours: then try again. */
export class RecorderApi {
  private readonly base: string;
  /** Who never claimed has nothing to lose: a page may send what an earlier one recorded. */
  private hasClaimed = false;

  constructor(
    publicId: string,
    private readonly recorderId: string,
  ) {
    this.base = `${paths.uploads}/${publicId}`;
  }

  async claim(): Promise<Result> {
    const claimed: Result = await this.post("/recorder", {
      recorderId: this.recorderId,
    });
    if (claimed.ok) this.hasClaimed = true;
    return claimed;
  }

  begin(
    input: Omit<TakeInput, "recorderId">,
  ): Promise<Result<{ startedAt: string }>> {
    return this.post("/takes", { ...input, recorderId: this.recorderId });
  }

  /** An older server says nothing of a pause. */
  addSegment(
    takeId: string,
    input: Omit<NextSegmentInput, "recorderId">,
  ): Promise<Result<{ pausedMs: number } | undefined>> {
    return this.post(`/takes/${takeId}/segments`, {
      ...input,
      recorderId: this.recorderId,
    });
  }

  finish(takeId: string, input: FinishInput): Promise<Result<Receipt>> {
    return this.post(`/takes/${takeId}/finish`, input);
  }

  beginWriting(input: Omit<WritingInput, "recorderId">): Promise<Result> {
    return this.post("/writing", { ...input, recorderId: this.recorderId });
  }

  saveText(input: Omit<TextInput, "recorderId">): Promise<Result<TextReceipt>> {
    return this.post("/text", { ...input, recorderId: this.recorderId });
  }

  /** How far the server has a segment. */
  head(segmentId: string): Promise<PatchAnswer> {
    return this.transfer(segmentId, { method: "HEAD" });
  }

  patch(
    segmentId: string,
    offset: number,
    body: Blob,
    {
      isByPost = false,
      isAfterwards = false,
    }: {
      /** Nothing more is being recorded of what is sent. */
      isAfterwards?: boolean;
      /** As a POST that says what it means, for networks that let no PATCH through. */
      isByPost?: boolean;
    } = {},
  ): Promise<PatchAnswer> {
    return this.transfer(segmentId, {
      method: isByPost ? "POST" : "PATCH",
      body,
      headers: {
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": String(offset),
        ...(isAfterwards && { "X-Recorded": "before" }),
        ...(isByPost && { "X-HTTP-Method-Override": "PATCH" }),
      },
    });
  }

  private async transfer(
    segmentId: string,
    init: RequestInit & { headers?: Record<string, string> },
  ): Promise<PatchAnswer> {
    // As it was when the request left: a claim made meanwhile is not lost by it.
    const { hasClaimed } = this;
    const response = await fetch(`${this.base}/segments/${segmentId}`, {
      ...init,
      headers: {
        ...init.headers,
        "Tus-Resumable": "1.0.0",
        "X-Recorder": this.recorderId,
      },
      cache: "no-store",
      signal: timeoutSignal(patienceMs),
    });
    const { status } = response;
    const offset = Number(response.headers.get("upload-offset") ?? NaN);
    // While the server restarts a proxy answers in its place, and knows nothing of segments.
    const isOurs = response.headers.has("tus-resumable");
    const isOffsetDue = status === 200 || status === 204;
    if (
      status >= 500 ||
      !isOurs ||
      // Ours, too, of a server that is older than this page.
      status === 405 ||
      (isOffsetDue && !Number.isSafeInteger(offset))
    )
      throw new BadAnswer("upload", status);
    return {
      status,
      offset,
      isLeaseLost: hasClaimed && response.headers.get("x-recorder") === "lost",
    };
  }

  private async post<T>(path: string, body: unknown): Promise<Result<T>> {
    const json = JSON.stringify(body);
    const response = await fetch(this.base + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: json,
      cache: "no-store",
      // Arrives although the page goes; browsers promise that up to 64 kB.
      keepalive: json.length < 16_000,
      signal: timeoutSignal(patienceMs),
    });
    const { status } = response;
    if (status >= 500) throw new BadAnswer(path, status);
    const answer: unknown = await response.json().catch((error: unknown) => {
      // A connection that broke in the middle is lost; words that are no JSON are another's.
      throw error instanceof SyntaxError ? new BadAnswer(path, status) : error;
    });
    if (!isResult(answer)) throw new BadAnswer(path, status);
    return answer as Result<T>;
  }
}
