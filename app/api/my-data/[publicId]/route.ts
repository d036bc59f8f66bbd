import { candidateFromCookie } from "@/lib/auth/candidate";
import { isOwnForm } from "@/lib/auth/origin";
import { getPersonalData } from "@/lib/portal/personal-data/queries";

type Context = { params: Promise<{ publicId: string }> };

/** Everything stored about a candidate and their interview, as a file. Every request is checked anew. */
export async function POST(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const { publicId } = await params;
  const access = isOwnForm(request.headers)
    ? await candidateFromCookie(publicId)
    : null;
  if (!access) return new Response(null, { status: 403, headers: closed });
  const data = JSON.stringify(await getPersonalData(access), null, 2);
  return new Response(data, {
    headers: {
      ...closed,
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="my-interview.json"',
    },
  });
}

const closed = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
};
