import { answer } from "@/app/api/answer";
import { recruiterAction } from "@/lib/action";
import { isOwnOrigin } from "@/lib/auth/origin";
import { propose } from "@/lib/drafting/proposals";
import { draftInput, type DraftInput } from "@/lib/drafting/schema";
import { refuse } from "@/lib/result";

const draft = recruiterAction(draftInput, propose);

/**
 * A draft by the AI. A route and not a server action, because a browser runs those one after another: a model that takes
 * a minute would hold up saving.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers))
    return answer(
      refuse("forbidden", "Open the template's page and try again."),
    );
  const input: unknown = await request.json().catch(() => null);
  return answer(await draft(input as DraftInput));
}
