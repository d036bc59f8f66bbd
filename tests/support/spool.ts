import { expect, type Page } from "@playwright/test";

type Store = "takes" | "segments" | "slices";

/** How much a browser still keeps of what it recorded. */
export function countSpooled(page: Page, store: Store): Promise<number> {
  return ask(page, { store });
}

/** A take that has not reached the server, as the recorder leaves it. */
export async function spoolTake(page: Page, publicId: string): Promise<void> {
  const take = {
    ...{ id: crypto.randomUUID(), publicId },
    ...{ startedAt: 0, isEnded: false, notes: [] },
  };
  await ask(page, { store: "takes", value: take });
}

/** Asks the spool once the recorder has made it. */
async function ask(
  page: Page,
  question: { store: Store; value?: object },
): Promise<number> {
  let count: number | null = null;
  await expect
    .poll(async () => (count = await page.evaluate(askInPage, question)))
    .not.toBeNull();
  return count!;
}

function askInPage({
  store,
  value,
}: {
  store: Store;
  value?: object;
}): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("hifinity-recordings");
    // Not made here: the recorder would find an empty one and not fill it.
    opening.onupgradeneeded = () => opening.transaction!.abort();
    opening.onerror = () => resolve(null);
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction(store, "readwrite");
      const objects = change.objectStore(store);
      if (value) objects.put(value);
      const counting = objects.count();
      change.oncomplete = () => {
        database.close();
        resolve(counting.result);
      };
      change.onabort = () => reject(new Error(`The spool refused ${store}`));
    };
  });
}
