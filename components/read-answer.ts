import { isResult, type Result } from "@/lib/result";

/** What JSON is made of. */
type Kind = "string" | "number" | "boolean" | "array" | "object";
type Fields<T> = { readonly [Field in keyof T]?: Kind };

/** The JSON of an answer that has these fields. Throws at any other: a proxy may answer in the server's place, in JSON too. */
export async function readFields<T>(
  response: Response,
  fields: Fields<T>,
): Promise<T> {
  const answer: unknown = await response.json();
  if (!hasFields(answer, fields)) throw unreadable(response);
  return answer;
}

/** The same for a `Result`, whose value has these fields. */
export async function readResult<T>(
  response: Response,
  fields: Fields<T>,
): Promise<Result<T>> {
  const answer: unknown = await response.json();
  if (!isResultOf(answer, fields)) throw unreadable(response);
  return answer;
}

export function isResultOf<T>(
  answer: unknown,
  fields: Fields<T>,
): answer is Result<T> {
  return isResult(answer) && (!answer.ok || hasFields(answer.value, fields));
}

function hasFields<T>(value: unknown, fields: Fields<T>): value is T {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(fields).every(
    ([field, kind]) => kindOf(Reflect.get(value, field)) === kind,
  );
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

function unreadable({ status }: Response): Error {
  return new Error(`An answer that is not the server’s own (${status}).`);
}
