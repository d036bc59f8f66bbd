import { answer } from "@/app/api/answer";
import { jsonUpTo } from "@/app/api/body";
import { recruiterCall } from "@/lib/action";
import { isOwnOrigin } from "@/lib/auth/origin";
import { maxDraftsBytes } from "@/lib/limits";
import { refuse } from "@/lib/result";
import { propose } from "@/lib/templates/drafting/proposals";
import { draftInput } from "@/lib/templates/drafting/schema";

const draft = recruiterCall("template.edit", draftInput, propose);

/**
 * A draft by the AI. A route and not a server action, because a browser runs those one after another: a model that takes
 * a minute would hold up saving.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers.get("origin")))
    return answer(
      refuse("forbidden", "Open the template’s page and try again."),
    );
  return answer(await draft(() => jsonUpTo(maxDraftsBytes, request)));
}
