import { answer } from "@/app/api/answer";
import { jsonUpTo } from "@/app/api/body";
import { recruiterCall } from "@/lib/action";
import { isOwnOrigin } from "@/lib/auth/origin";
import { maxTemplateBytes } from "@/lib/limits";
import { ok, refuse } from "@/lib/result";
import { findDraftState } from "@/lib/templates/draft-queries";
import { notFound } from "@/lib/templates/draft-mutations";
import { saveTemplate } from "@/lib/templates/mutations";
import { saveTemplateInput, templateIdInput } from "@/lib/templates/schema";

type Context = { params: Promise<{ id: string }> };

const save = recruiterCall("template.edit", saveTemplateInput, saveTemplate);

const read = recruiterCall(
  "template.edit",
  templateIdInput,
  async (actor, { id }) => {
    const state = await findDraftState(actor, id);
    return state ? ok(state) : notFound;
  },
);

/**
 * The draft of a template. A route and not a server action: its request outlives the page that is being left, can be
 * given up when it hangs, and waits behind no other.
 */
export async function PUT(request: Request, { params }: Context) {
  if (!isOwnOrigin(request.headers.get("origin")))
    return answer(
      refuse("forbidden", "Open the template’s page and try again."),
    );
  const { id } = await params;
  return answer(
    await save(async () => {
      const body = await jsonUpTo(maxTemplateBytes, request);
      return typeof body === "object" ? { ...body, id } : null;
    }),
  );
}

export async function GET(_: Request, { params }: Context) {
  return answer(await read(() => params));
}
