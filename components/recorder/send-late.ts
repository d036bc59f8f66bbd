import type { RecorderApi } from "./api";
import type { TextStorage } from "./text-storage";
import { confirmed, isUnsent } from "./typed-text";

/**
 * Sends what was typed in time and had not arrived when the interview expired, as recordings are sent then. Tried once;
 * what is not taken stays in storage.
 */
export async function sendLate(
  storage: TextStorage,
  api: RecorderApi,
): Promise<void> {
  for (const answerId of storage.list()) {
    const here = storage.read(answerId);
    if (!here || !isUnsent(here)) continue;
    const { text, version, writtenAt } = here;
    const at = new Date(writtenAt).toISOString();
    const saved = await api
      .saveText({ answerId, version, text, writtenAt: at })
      .catch(() => null);
    if (saved?.ok && saved.value.isThis)
      storage.write(answerId, confirmed(here, version));
  }
}
