import { vi } from "vitest";

export type FakeHistory = ReturnType<typeof installHistory>;

const origin = "http://localhost:3000";

/** A browser's address and history. Going back takes a turn of the event loop, and loads the page where that is another document. */
export function installHistory(start: string) {
  const entries = [{ url: origin + start, document: 1 }];
  let [index, document] = [0, 1];
  let going: Promise<void> | null = null;
  let isLoadedAgain = false;
  const here = () => entries[index]!;
  const at = (url: string) => new URL(url, here().url).href;

  const window = Object.assign(new EventTarget(), {
    history: {
      pushState: (_: unknown, __: string, url: string) => {
        const next = { url: at(url), document };
        entries.splice(++index, Infinity, next);
      },
      replaceState: (_: unknown, __: string, url: string) => {
        here().url = at(url);
      },
    },
    navigation: {
      back: () => {
        going ??= new Promise((resolve) => setTimeout(resolve)).then(() => {
          going = null;
          index--;
          if (here().document !== document) isLoadedAgain = true;
          window.dispatchEvent(new Event("popstate"));
        });
        return { committed: going, finished: going };
      },
      get currentEntry() {
        return { index };
      },
      entries: () =>
        entries.map((entry) => ({
          url: entry.url,
          sameDocument: entry.document === document,
        })),
    },
  });
  Object.defineProperty(window, "location", {
    get: () => new URL(here().url),
  });
  vi.stubGlobal("window", window);
  return {
    address: () => here().url.slice(origin.length),
    index: () => index,
    /** Waits until the browser has gone where it was sent. */
    settled: async () => {
      while (going) await going;
    },
    /** The page is loaded anew at its address. */
    load: () => {
      here().document = ++document;
    },
    isLoadedAgain: () => isLoadedAgain,
  };
}
