/** What a page cannot do: answer with status 429. */
export function GET(): Response {
  return new Response(
    "Too many wrong links were tried from your network. Open the link in your email again in 15 minutes.",
    {
      status: 429,
      headers: { "Cache-Control": "no-store", "Retry-After": "900" },
    },
  );
}
