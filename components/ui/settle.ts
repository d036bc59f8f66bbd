import { refuse, type Result } from "@/lib/result";

/** The answer of a server action, a broken connection included: that too becomes words for the person who waits. */
export function settle<Value>(
  answer: Promise<Result<Value>>,
): Promise<Result<Value>> {
  return answer.catch(() =>
    refuse(
      "unavailable",
      "That did not reach the server. Nothing you entered is lost: try again.",
    ),
  );
}
