import { APIConnectionError, APIError } from "openai";
import { cleanLine, cutText } from "@/lib/text";

/** A failed AI request; `message` is one sentence for the recruiter. */
export class AiFailure extends Error {
  override name = "AiFailure";

  constructor(
    message: string,
    /** Whether the same request may succeed later: 429, 5xx, timeouts and lost connections (L6). */
    readonly isTemporary: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The organization has asked the provider for as much as it wants to pay for this month. */
export class AiCapReached extends AiFailure {
  override name = "AiCapReached";

  constructor() {
    super("The monthly AI limit is reached.", false);
  }
}

/** The server said 200, and what it sent is no answer: nothing of it is shown. Paid for, and worth another try. */
export function unreadable(what: "answer" | "transcript", cause?: unknown) {
  return new AiFailure(
    `The AI provider returned an unreadable ${what}.`,
    true,
    {
      cause,
    },
  );
}

/** Puts what the SDK threw into one of our failures. */
export function asAiFailure(
  error: unknown,
  { apiKey }: { apiKey: string },
): AiFailure {
  if (error instanceof AiFailure) return error;
  if (error instanceof APIConnectionError) {
    return new AiFailure("The AI provider couldn’t be reached.", true, {
      cause: error,
    });
  }
  const status = error instanceof APIError ? (error.status as unknown) : null;
  if (typeof status === "number") {
    const words = wordsFor(status);
    const reason = isToldWhy(status) && reasonOf(error as APIError, apiKey);
    return new AiFailure(
      reason ? `${words.slice(0, -1)}: “${reason}”` : words,
      isTemporary(status),
      { cause: error },
    );
  }
  return unreadable("answer", error);
}

function isTemporary(status: number): boolean {
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/** A server that refuses the key repeats it; one that fails says nothing that a recruiter could act on. */
function isToldWhy(status: number): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 403;
}

/** The provider's own reason on one line of at most 300 characters, without the key; null where it gave none in words. */
function reasonOf({ error }: APIError, apiKey: string): string | null {
  const said =
    typeof error === "object" && error !== null && "message" in error
      ? error.message
      : (error as unknown);
  if (typeof said !== "string") return null;
  const isSecret = apiKey.length >= 8;
  const line = cleanLine(isSecret ? said.replaceAll(apiKey, "…") : said);
  const reason = cutText(line.replace(keyLike, "…"), 300);
  if (!reason) return null;
  // Another sentence may follow.
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`;
}

/** Keys by the beginnings that providers give them. */
const keyLike =
  /\b(?:bearer\s+\S+|(?:sk|rk|pk|gsk|xai|hf|nvapi)[-_][\w*-]{6,})/gi;

function wordsFor(status: number): string {
  switch (status) {
    case 401:
    case 403:
      return "The AI provider rejected the key (AI_API_KEY).";
    case 404:
      return "The AI provider doesn’t recognize the model or the address (AI_MODEL, AI_TRANSCRIPTION_MODEL, AI_BASE_URL).";
    case 413:
      return "The recording is too large for the AI provider.";
    case 429:
      return "The AI provider’s rate limit was reached (429).";
    default:
      return status >= 500
        ? `The AI provider returned an error (${status}).`
        : `The AI provider rejected the request (${status}).`;
  }
}
