/**
 * A request's body of at most `limit` bytes, to be read as JSON or as a form; null when it is longer. What a request
 * says of its own length is not believed, and nothing behind the limit is read.
 */
export async function bodyUpTo(
  limit: number,
  { body, headers }: Request,
): Promise<Response | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) return null;
    chunks.push(chunk);
  }
  const type = headers.get("content-type");
  return new Response(new Blob(chunks), {
    headers: type ? { "Content-Type": type } : {},
  });
}

/** A JSON body of at most `limit` bytes; null when it is longer or no JSON. */
export async function jsonUpTo(
  limit: number,
  request: Request,
): Promise<unknown> {
  const body = await bodyUpTo(limit, request);
  return body?.json().catch(() => null) ?? null;
}
