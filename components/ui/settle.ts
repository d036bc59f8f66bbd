import { unstable_isUnrecognizedActionError } from "next/navigation";
import { refuse, type Result } from "@/lib/result";

/** The answer of a server action, a broken connection included: that too becomes words for the person who waits. */
export function settle<Value>(
  answer: Promise<Result<Value>>,
): Promise<Result<Value>> {
  return answer.catch((error: unknown) =>
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
}
