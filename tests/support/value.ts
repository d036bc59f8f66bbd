import type { Result } from "@/lib/result";

/** What was answered; a refusal fails the test with its words. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
