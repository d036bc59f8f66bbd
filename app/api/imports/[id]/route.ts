import { answer } from "@/app/api/answer";
import { isOwnOrigin } from "@/lib/auth/origin";
import { can, notAllowed } from "@/lib/auth/permissions";
import { findActor } from "@/lib/auth/session";
import { findImportProgress } from "@/lib/portal/imports/queries";
import { uploadInput } from "@/lib/portal/imports/schema";
import { uploadImport } from "@/lib/portal/imports/upload-mutations";
import { ok, refuse } from "@/lib/result";
import { signedOut } from "@/lib/signed-out";

type Context = { params: Promise<{ id: string }> };

/**
 * The bytes of a list of candidates, straight to storage; `?name=` is the file's. A route and no action, so that the
 * size of a file costs neither memory nor a limit of Next's; outside proxy.ts, which cuts bodies (R2).
 */
export async function PUT(
  request: Request,
  { params }: Context,
): Promise<Response> {
  if (!isOwnOrigin(request.headers.get("origin")))
    return answer(
      refuse("forbidden", "Upload the file from the Import candidates page."),
    );
  const actor = await findActor();
  if (!actor) return answer(signedOut);
  if (!can(actor, "candidate.import")) return answer(notAllowed);
  const input = uploadInput.safeParse({
    importId: (await params).id,
    fileName: new URL(request.url).searchParams.get("name"),
  });
  if (!input.success || !request.body)
    return answer(refuse("invalid", "Choose the file again."));
  return answer(await uploadImport(actor, input.data, request.body));
}

/** How far an import is. */
export async function GET(
  _request: Request,
  { params }: Context,
): Promise<Response> {
  const actor = await findActor();
  const progress =
    actor && (await findImportProgress(actor, (await params).id));
  return answer(
    progress
      ? ok(progress)
      : refuse("not_found", "This import no longer exists."),
  );
}
