import type { Page } from "@playwright/test";

/**
 * What Chrome's page translation does to a page, apart from the language: every text node is taken out and its words put
 * into two `font` elements, now and whenever texts come or change. React then holds nodes that are no longer there.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(wrapTexts);
}

/** The same on every page that is opened from now on, as soon as it is there. */
export async function translateAlways(page: Page): Promise<void> {
  await page.addInitScript(wrapTexts);
}

/** What breaks on the page from now on, one line each: exceptions, and those that an error page stands in for. */
export function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => {
    // React found words that were translated before it came, and has made the page anew.
    if (!/Minified React error #(418|423|425)\b/.test(message))
      errors.push(message);
  });
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() !== "error" || text.startsWith("Failed to load")) return;
    // The translator's own script, in the frame that shows an email and lets none run.
    if (!text.startsWith("Blocked script execution in 'about:srcdoc'"))
      errors.push(text);
  });
  return errors;
}

function wrapTexts() {
  // A page that arrives in parts may have its title in the body, where nothing of it is shown.
  const untouched =
    "script, style, noscript, template, textarea, font, head, title";
  function wrap(text: Text) {
    const { parentElement: parent, data } = text;
    if (!parent || !data.trim() || parent.closest(untouched)) return;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.append(data);
    outer.append(inner);
    text.replaceWith(outer);
  }
  function wrapAll(root: Node) {
    if (root instanceof Text) return wrap(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(wrap);
  }
  function begin() {
    wrapAll(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes)
        for (const node of [target, ...addedNodes])
          if (node.isConnected) wrapAll(node);
    }).observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }
  if (document.readyState === "loading")
    document.addEventListener("DOMContentLoaded", begin);
  else begin();
}
