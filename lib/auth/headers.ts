import { env, isHttps } from "@/lib/env";

/** What a page may load and where it may send: only ourselves, and only scripts that this answer names. */
export function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = env().NODE_ENV === "development";
  return [
    "default-src 'self'",
    // React's development build explains errors with eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    // A recording that the page holds itself, which is read as it is.
    "connect-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The headers that every answer carries besides its policy. Only the interview itself may use camera and microphone. */
export function securityHeaders(pathname: string): [string, string][] {
  const devices = pathname.startsWith("/interview/") ? "(self)" : "()";
  // The address of a candidate's page must not travel on (T2).
  const isCandidates =
    /^\/(i|interview|api\/continue|api\/stop-reminders|api\/withdraw)\//.test(
      pathname,
    );
  const headers: [string, string][] = [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", isCandidates ? "no-referrer" : "same-origin"],
    [
      "Permissions-Policy",
      `camera=${devices}, microphone=${devices}, geolocation=(), payment=(), usb=()`,
    ],
  ];
  return [...headers, ...transport()];
}

/** The same for answers outside proxy.ts. They are data and never a page: whoever opens one runs nothing of it. */
export function answerHeaders(): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy":
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    ...Object.fromEntries(transport()),
  };
}

function transport(): [string, string][] {
  if (!isHttps()) return [];
  const below = env().HSTS_SUBDOMAINS === "on" ? "; includeSubDomains" : "";
  return [["Strict-Transport-Security", `max-age=31536000${below}`]];
}
