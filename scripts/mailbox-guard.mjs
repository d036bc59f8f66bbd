import { createHash, timingSafeEqual } from "node:crypto";
import { Server } from "node:http";

// Imported first by the built-in mailbox, which by itself answers every web page (W7). Only its own page and a person's
// click get through, with the password in the address or the cookie that the address was changed into.
const { MAILBOX_PASSWORD: password = "", MAILBOX_PORT: port = "" } =
  process.env;
const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
// Cookies know no port: two mailboxes on one machine must not share one.
const cookie = `hifinity-mailbox-${port}`;

// Every request and every socket comes by here, whoever listens; so nothing of the mailbox is asked before.
const emit = Reflect.get(Server.prototype, "emit");
Server.prototype.emit = function (event, ...args) {
  const [request, answer] = args;
  if (event === "request" || event === "checkContinue") {
    const verdict = judge(request);
    if (verdict) return say(answer, verdict);
    answer.setHeader("X-Frame-Options", "SAMEORIGIN");
  }
  if (event === "upgrade" && judge(request)) {
    answer.destroy();
    return true;
  }
  return emit.call(this, event, ...args);
};

/** What is answered instead of the mailbox, or nothing when it may answer. */
function judge({ method, url, headers }) {
  const { host, origin } = headers;
  if (!hosts.includes(host))
    return [403, "The mailbox answers at its own address only."];
  const { pathname, searchParams } = new URL(url, "http://mailbox");
  const isForeign =
    (origin !== undefined && origin !== `http://${host}`) ||
    !["same-origin", "none", undefined].includes(headers["sec-fetch-site"]);
  // A link on another page may be followed: that page sees nothing of what then opens.
  const isFollowed =
    method === "GET" &&
    origin === undefined &&
    headers["sec-fetch-mode"] === "navigate" &&
    headers["sec-fetch-dest"] === "document";
  if (isForeign && !isFollowed)
    return [403, "The mailbox is not for other pages."];
  // Says that it runs, and nothing else.
  if (pathname === "/api/healthz") return undefined;
  if (pathname === "/" && isPassword(searchParams.get("password")))
    return [200, signedIn, { "Set-Cookie": session() }];
  if (isPassword(cookieOf(headers.cookie))) return undefined;
  return [
    401,
    "Open the mailbox with the whole address from the terminal: it contains the password.",
  ];
}

/** The page itself moves on: a redirect from a link elsewhere would leave a strict cookie behind. */
const signedIn =
  '<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>Mailbox</title>';

function session() {
  return `${cookie}=${password}; HttpOnly; SameSite=Strict; Path=/`;
}

function cookieOf(header = "") {
  const pairs = header.split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === cookie)?.[1];
}

function isPassword(text) {
  return (
    Boolean(password && text) && timingSafeEqual(hash(text), hash(password))
  );
}

function hash(text) {
  return createHash("sha256").update(text).digest();
}

function say(answer, [status, text, headers = {}]) {
  answer.writeHead(status, {
    "Content-Type": `text/${status === 200 ? "html" : "plain"}; charset=utf-8`,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    Connection: "close",
    ...headers,
  });
  answer.end(text);
  return true;
}
