import { unstable_isUnrecognizedActionError } from "next/navigation";
import { refuse, type Result } from "@/lib/result";

const patienceMs = 30_000;

/**
 * The answer of a server action, or words for the person who waits where the connection broke or brings no answer. What was
 * asked for may be done all the same then.
 */
export function settle<Value>(
  answer: Promise<Result<Value>>,
  /** How long it may take. */
  ms = patienceMs,
): Promise<Result<Value>> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<Result<Value>>((resolve) => {
    timer = setTimeout(() => resolve(unanswered), ms);
  });
  const told = answer.catch((error: unknown) =>
    unstable_isUnrecognizedActionError(error)
      ? refuse(
          "outdated",
          "A new version is available. Copy what you typed and reload the page.",
        )
      : refuse(
          "unavailable",
          "Couldn’t reach the server. Nothing was lost. Try again.",
        ),
  );
  return Promise.race([told, late]).finally(() => clearTimeout(timer));
}

const unanswered = refuse(
  "unavailable",
  "The server hasn’t answered yet. Check whether this was done before you try again.",
);
