import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { earlyScript, movedKey } from "@/app/early-script";
import { en } from "@/lib/messages/en";
import { es } from "@/lib/messages/es";

const appUrl = "https://interviews.example";
const words = en.oldBrowser;

describe("a page opened at another address of the server", () => {
  test("M2.17 moves to APP_URL with its path, parameters and fragment", () => {
    const { moves } = visit("http://10.0.0.5:3000/jobs?page=2#third");
    expect(moves).toEqual([`${appUrl}/jobs?page=2#third`]);
  });

  test("M2.17 at 127.0.0.1 moves to localhost", () => {
    const { moves } = visit("http://127.0.0.1:3000/jobs", {
      appUrl: "http://localhost:3000",
    });
    expect(moves).toEqual(["http://localhost:3000/jobs"]);
  });

  test("M2.17 stays where the address is right, whatever host the server was told", () => {
    expect(visit(`${appUrl}/jobs`).moves).toEqual([]);
    expect(visit(`${appUrl}:443/jobs`).moves).toEqual([]);
  });

  test("M2.17 is not moved again when something in front sends it back", () => {
    const storage = new Map<string, string>();
    const address = "https://www.interviews.example/";
    expect(visit(address, { storage }).moves).toHaveLength(1);
    expect(visit(address, { storage }).moves).toEqual([]);
    storage.set(movedKey, String(Date.now() - 11_000));
    expect(visit(address, { storage }).moves).toHaveLength(1);
  });

  test("M2.17 on another machine is not moved to its own localhost, but says what to set", () => {
    const { moves, notice } = visit("http://10.0.0.5:3000/jobs", {
      appUrl: "http://localhost:3000",
    });
    expect(moves).toEqual([]);
    expect(notice()).toContain("APP_URL=http://10.0.0.5:3000");
  });
});

describe("M1.6 a browser below the supported ones", () => {
  test.each([
    ["Safari 16.3, Firefox 127", { hasProperty: false }],
    ["Chrome 110", { hasColorMix: false }],
    ["one without CSS.supports", { hasCss: false }],
  ])("%s is shown a page instead, and nothing else is done", (_name, lacks) => {
    const { page, moves } = visit("http://10.0.0.5:3000/jobs", lacks);
    for (const line of [words.title, words.advice, words.browsers])
      expect(page()).toContain(`>${line}</`);
    expect(page()).toMatch(/<plaintext[^>]*>$/);
    expect(moves).toEqual([]);
  });

  test("is told in the candidate's language", () => {
    const { page } = visit(appUrl, { hasCss: false, words: es.oldBrowser });
    expect(page()).toContain(`>${es.oldBrowser.title}</`);
  });

  test("can read the script: nothing in it is younger than ES5, and nothing ends it early", () => {
    const script = earlyScript(appUrl, false, {
      ...words,
      title: "</script><b>`",
    });
    expect(script).not.toContain("</script");
    const code = script.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    expect(code).not.toMatch(/=>|`|\b(?:const|let|class|async)\b|\?\.|\?\?/);
  });
});

type Lacks = {
  hasProperty?: boolean;
  hasColorMix?: boolean;
  hasCss?: boolean;
};

/** Runs the script in the least of a browser that it needs. */
function visit(
  address: string,
  options: Lacks & {
    appUrl?: string;
    words?: typeof words;
    storage?: Map<string, string>;
  } = {},
) {
  const { hasProperty = true, hasColorMix = true, hasCss = true } = options;
  const storage = options.storage ?? new Map<string, string>();
  const moves: string[] = [];
  const url = new URL(address);
  let written = "";
  const added: { textContent: string }[] = [];
  let load = () => {};
  const document = {
    write: (text: string) => void (written += text),
    createElement: () => ({ textContent: "", style: {}, setAttribute() {} }),
    body: { appendChild: (p: { textContent: string }) => added.push(p) },
  };
  const target = options.appUrl ?? appUrl;
  runInNewContext(
    earlyScript(
      target,
      new URL(target).hostname === "localhost",
      options.words ?? words,
    ),
    {
      document,
      window: {
        ...(hasProperty && { CSSPropertyRule: class {} }),
        ...(hasCss && { CSS: { supports: () => hasColorMix } }),
        location: {
          origin: url.origin,
          protocol: url.protocol,
          hostname: url.hostname,
          pathname: url.pathname,
          search: url.search,
          hash: url.hash,
          replace: (to: string) => moves.push(to),
        },
        sessionStorage: {
          getItem: (key: string) => storage.get(key) ?? null,
          setItem: (key: string, value: string) => storage.set(key, value),
        },
        addEventListener: (_: string, listener: () => void) =>
          (load = listener),
      },
    },
  );
  return {
    moves,
    page: () => written,
    notice: () => {
      load();
      return added.map(({ textContent }) => textContent).join();
    },
  };
}
