import type { RecorderApi } from "./api";
import type { TextShelf } from "./text-shelf";
import { confirmed, isUnsent } from "./typed-text";

/**
 * Sends what was typed in time and had not arrived when the interview expired, as recordings are sent then. Tried once;
 * what is not taken stays on the shelf.
 */
export async function sendLate(
  shelf: TextShelf,
  api: RecorderApi,
): Promise<void> {
  for (const answerId of shelf.list()) {
    const here = shelf.read(answerId);
    if (!here || !isUnsent(here)) continue;
    const { text, version, writtenAt } = here;
    const at = new Date(writtenAt).toISOString();
    const saved = await api
      .saveText({ answerId, version, text, writtenAt: at })
      .catch(() => null);
    if (saved?.ok && saved.value.isThis)
      shelf.write(answerId, confirmed(here, version));
  }
}
