import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy, securityHeaders } from "@/lib/auth/headers";
import { env } from "@/lib/env";
import { nonceHeader, requestedPathHeader } from "@/lib/paths";

/**
 * Puts the security headers on every page and answer it covers. Nothing is allowed or refused here: who may do what is
 * decided where the data is (S2). Uploads, imports, recordings and the pixel stay outside, because a proxy buffers bodies and cuts
 * them at 10 MB (R2); their answers carry `answerHeaders`.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (isFormForNext(request)) return new NextResponse(null, { status: 415 });
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  headers.set(nonceHeader, nonce);
  headers.set(requestedPathHeader, pathname + search);
  // Next compares an action's Origin with this. A proxy in front may send a host of its own, or the page's without its port.
  headers.set("X-Forwarded-Host", new URL(env().APP_URL).host);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of securityHeaders(pathname))
    response.headers.set(name, value);
  return response;
}

/**
 * Next takes such a form on a page for an action of a browser without scripts, of which there are none here, and answers
 * what it cannot read with an exception (W14).
 */
function isFormForNext({ method, headers, nextUrl }: NextRequest): boolean {
  return (
    method === "POST" &&
    !nextUrl.pathname.startsWith("/api/") &&
    !headers.has("next-action") &&
    /^multipart\/form-data\b/i.test(headers.get("content-type") ?? "")
  );
}

export const config = {
  matcher: [
    "/((?!api/uploads|api/imports/[^/]+$|api/recordings|api/opened|_next/static).*)",
  ],
};
