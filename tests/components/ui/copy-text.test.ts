import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { copyAnswer, copyText } from "@/components/ui/copy-text";
import { ok, refuse, type Result } from "@/lib/result";
import { refusal } from "@/tests/support/refusal";

let clipboard: string | null;
let isInPress: boolean;

beforeEach(() => {
  clipboard = null;
  isInPress = false;
});
afterEach(() => vi.unstubAllGlobals());

test.each(["WebKit", "Chromium"] as const)(
  "M2.6 a link that the server still has to give is copied in %s",
  async (browser) => {
    install(browser);
    const { answer, arrive } = answering<{ link: string }>();
    const copied = press(() => copyAnswer(answer, ({ link }) => link));
    arrive(ok({ link: "https://example.com/i/1" }));
    expect(await copied).toEqual(
      ok({ link: "https://example.com/i/1", isCopied: true }),
    );
    expect(clipboard).toBe("https://example.com/i/1");
  },
);

test("M2.6 where items of the clipboard cannot come later, or are not known, it is written when it is there", async () => {
  install("Chromium");
  vi.stubGlobal("ClipboardItem", function () {
    throw new TypeError("Failed to convert value to 'Blob'.");
  });
  expect(await press(() => copyText(Promise.resolve("late")))).toBe(true);
  expect(clipboard).toBe("late");
  vi.stubGlobal("ClipboardItem", undefined);
  expect(await press(() => copyText(Promise.resolve("later")))).toBe(true);
  expect(clipboard).toBe("later");
});

test("M2.6 where copying is not allowed, or there is no clipboard, the text is still given", async () => {
  vi.stubGlobal("navigator", {});
  const answer = Promise.resolve(ok({ link: "x" }));
  expect(await press(() => copyAnswer(answer, ({ link }) => link))).toEqual(
    ok({ link: "x", isCopied: false }),
  );
});

test("a refusal of the server is passed on, and nothing is copied", async () => {
  install("WebKit");
  const answer = Promise.resolve<Result<{ link: string }>>(
    refuse("conflict", "This interview is closed."),
  );
  expect(
    await press(() => copyAnswer(answer, ({ link }) => link)),
  ).toMatchObject(refusal("conflict"));
  expect(clipboard).toBeNull();
});

/** WebKit refuses whatever is asked for once the press is over; both may get what comes later as an item. */
function install(browser: "WebKit" | "Chromium"): void {
  const allow = () => {
    if (browser === "WebKit" && !isInPress)
      throw new DOMException("The request is not allowed", "NotAllowedError");
  };
  vi.stubGlobal(
    "ClipboardItem",
    class {
      constructor(readonly parts: Record<string, Promise<Blob>>) {}
    },
  );
  vi.stubGlobal("navigator", {
    clipboard: {
      writeText: async (text: string) => {
        allow();
        clipboard = await Promise.resolve(text);
      },
      write: async ([item]: { parts: Record<string, Promise<Blob>> }[]) => {
        allow();
        clipboard = await (await item!.parts["text/plain"]!).text();
      },
    },
  });
}

/** Only what is done before anything is awaited belongs to the press. */
function press<T>(act: () => T): T {
  isInPress = true;
  try {
    return act();
  } finally {
    isInPress = false;
  }
}

function answering<T>() {
  let arrive!: (result: Result<T>) => void;
  const answer = new Promise<Result<T>>((resolve) => (arrive = resolve));
  return { answer, arrive };
}
