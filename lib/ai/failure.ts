import { APIConnectionError, APIError } from "openai";

/** A failed AI request; `message` is one sentence for the recruiter, without the provider's raw words. */
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

/** Puts what the SDK threw into one of our failures. */
export function asAiFailure(error: unknown): AiFailure {
  if (error instanceof AiFailure) return error;
  if (error instanceof APIConnectionError) {
    return new AiFailure("The AI provider couldn’t be reached.", true, {
      cause: error,
    });
  }
  const status = error instanceof APIError ? (error.status as unknown) : null;
  if (typeof status === "number") {
    return new AiFailure(wordsFor(status), isTemporary(status), {
      cause: error,
    });
  }
  return new AiFailure("The AI provider gave an unreadable answer.", true, {
    cause: error,
  });
}

function isTemporary(status: number): boolean {
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

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
      return "The AI provider is at its limit (429).";
    default:
      return status >= 500
        ? `The AI provider is failing (${status}).`
        : `The AI provider rejected the request (${status}).`;
  }
}
