/** Words for a browser that is too old. */
export type OldBrowserWords = {
  title: string;
  /** Tells what is safe and what to do. */
  advice: string;
  /** Which browsers do. */
  browsers: string;
};

/** When this page was last moved to APP_URL, in the browser's memory of the tab. */
export const movedKey = "hifinity-moved-at";

/**
 * Runs in the browser before anything else of a page, so it is written for the oldest one that could come: ES5, no bundle.
 * - A browser below the supported ones gets a page that says so in place of one that would not work. CSSPropertyRule
 *   and color-mix() together are Safari 16.4, Chrome and Edge 111, Firefox 128, which Tailwind needs.
 * - A page opened at another address of this server moves to APP_URL, where its cookies and requests are accepted. The
 *   server cannot redirect: behind a bare proxy it does not know the address. Not twice within ten seconds, should
 *   something in front send everybody back; and not from elsewhere to this machine's own "localhost".
 */
export function earlyScript(
  appUrl: string,
  isLoopback: boolean,
  words: OldBrowserWords,
): string {
  const given = JSON.stringify({
    words,
    isLoopback,
    origin: new URL(appUrl).origin,
    movedKey,
  }).replaceAll("<", "\\u003c");
  return `(${source})(window,document,${given})`;
}

const source = `function (w, d, given) {
  var isSupported = false;
  try {
    isSupported = Boolean(w.CSSPropertyRule) && w.CSS.supports("color", "color-mix(in srgb, red, red)");
  } catch (e) {}
  if (!isSupported) return showOld();
  var here = w.location;
  if (here.origin === given.origin || !/^https?:$/.test(here.protocol)) return;
  if (given.isLoopback && !/^(localhost|.*\\.localhost|127\\..*|\\[::1\\])$/.test(here.hostname))
    return w.addEventListener("load", showNotice);
  try {
    var movedAt = Number(w.sessionStorage.getItem(given.movedKey));
    if (Date.now() - movedAt < 10000) return;
    w.sessionStorage.setItem(given.movedKey, String(Date.now()));
  } catch (e) {
    return;
  }
  here.replace(given.origin + here.pathname + here.search + here.hash);
  swallowRest();

  function showOld() {
    d.write(
      "<meta name='viewport' content='width=device-width, initial-scale=1'>" +
      "<body style='margin:0;background:#fff;color:#1c1d1f;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif'>" +
      "<main style='max-width:32em;margin:0 auto;padding:15vh 24px 24px'>" +
      "<h1 style='font-size:24px;line-height:1.3;margin:0 0 12px'>" + html(given.words.title) + "</h1>" +
      "<p style='margin:0 0 12px'>" + html(given.words.advice) + "</p>" +
      "<p style='margin:0;color:#5c6066'>" + html(given.words.browsers) + "</p></main>"
    );
    swallowRest();
  }

  // The rest of the page becomes text that nobody sees, so no script of it starts and cancels the move.
  function swallowRest() {
    d.write("<plaintext style='display:none'>");
  }

  function html(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  }

  function showNotice() {
    var p = d.createElement("p");
    p.setAttribute("role", "alert");
    p.style.cssText = "position:fixed;left:0;right:0;bottom:0;z-index:99;margin:0;padding:12px 16px;background:#1c1d1f;color:#fff;font-size:14px;text-align:center";
    p.textContent = "Hifinity is set up for " + given.origin + ", so buttons don\\u2019t work at this address. Restart it with APP_URL=" + here.origin + ".";
    d.body.appendChild(p);
  }
}`;
