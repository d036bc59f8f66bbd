import { oneStop } from "@/lib/one-stop";

/** What a domain function answers: a value, or a refusal in words that the person can act on. */
export type Result<T = undefined> =
  { ok: true; value: T } | { ok: false; error: Refusal };

export type RefusalCode =
  | "invalid"
  | "not_found"
  | "forbidden"
  | "conflict"
  | "too_soon"
  | "too_many"
  | "expired"
  | "unavailable"
  /** Nothing can be stored until there is room again. */
  | "no_room"
  /** Said in the browser: the page is older than the server, and only a new one can reach it. */
  | "outdated";

export type Refusal = {
  code: RefusalCode;
  /** One clear sentence for the person who asked. */
  message: string;
  /** Input field → what is wrong with it. */
  fields?: Record<string, string>;
  /** Where the person can put it right: the page of the row that is in the way. */
  href?: string;
};

export function ok(): Result;
export function ok<T>(value: T): Result<T>;
export function ok<T>(value?: T): Result<T | undefined> {
  return { ok: true, value };
}

export function refuse(
  code: RefusalCode,
  message: string,
  fields?: Record<string, string>,
  href?: string,
): { ok: false; error: Refusal } {
  return {
    ok: false,
    error: {
      code,
      message: oneStop(message),
      ...(fields ? { fields } : {}),
      ...(href ? { href } : {}),
    },
  };
}

/** Whether an answer that came over the network is one: a proxy in between may answer in JSON, too. */
export function isResult(answer: unknown): answer is Result<unknown> {
  if (typeof answer !== "object" || answer === null || !("ok" in answer))
    return false;
  if (answer.ok === true) return true;
  const error = "error" in answer ? answer.error : null;
  return (
    answer.ok === false &&
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    "message" in error &&
    typeof error.message === "string"
  );
}
