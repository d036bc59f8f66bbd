/** More than a slice of two seconds ever is; to read it would keep the page from going. */
const mostBytes = 4_000_000;

/**
 * A Blob's bytes, before this returns: the one way that browsers have for it is a request that is waited for, of an
 * address within the page. Null where that is refused, as in an event that ends the page.
 */
export function readNow(blob: Blob): ArrayBuffer | null {
  if (blob.size > mostBytes) return null;
  const address = URL.createObjectURL(blob);
  try {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    // Such a request gives text only, here with a byte in the lower half of each character.
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    const { responseText } = request;
    const bytes = Uint8Array.from({ length: responseText.length }, (_, at) =>
      responseText.charCodeAt(at),
    );
    return bytes.length === blob.size ? bytes.buffer : null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
