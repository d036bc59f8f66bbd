import { answerHeaders } from "@/lib/auth/headers";

/** An address of no route. Next would render the portal's page for it, and take a form for an action (W14). */
function nothing(): Response {
  return new Response(null, { status: 404, headers: answerHeaders() });
}

export {
  nothing as DELETE,
  nothing as GET,
  nothing as HEAD,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
};
