import { logoType } from "@/lib/settings/logo";
import { store } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";

type Context = { params: Promise<{ name: string }> };

/** An organization's logo, for candidate pages and mails. Named by its content, so it may be kept for ever. */
export async function GET(
  _request: Request,
  { params }: Context,
): Promise<Response> {
  const { name } = await params;
  const type = logoType(name);
  const key = storageKeys.logo(name);
  const file = type ? await store.stat(key) : undefined;
  if (!type || !file) return new Response("Not found", { status: 404 });
  return new Response(store.range(key), {
    headers: {
      "Content-Type": type,
      "Content-Length": String(file.size),
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
      // Web mail shows it on pages of its own.
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
