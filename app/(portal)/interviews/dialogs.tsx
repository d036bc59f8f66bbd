import { BulkInterviewDialog } from "@/components/interviews/bulk-dialog";
import { CancelDialog } from "@/components/interviews/cancel-dialog";
import { ExtendDialog } from "@/components/interviews/extend-dialog";
import { RevokeLinkDialog } from "@/components/interviews/revoke-link-dialog";
import { getChosenInterviews } from "@/lib/acts/batches/dialog-queries";
import { readSelection, type filterOf } from "@/lib/acts/batches/selection-url";
import { can } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { findInterview } from "@/lib/interviews/queries";
import { isOpen, statusAfter } from "@/lib/interviews/status";
import type { SearchParams } from "@/lib/lists/list-url";
import { oneOf } from "@/lib/query-string";

const kinds = { resend: "RESEND", extend: "EXTEND", cancel: "CANCEL" } as const;

/**
 * The dialog that the address asks for, over a page about interviews: `?extend=<id>`, `?cancel=<id>` and `?replace=<id>`,
 * or about many `?resend=<id>,<id>`, `?extend=all`, `?cancel=…`.
 */
export async function InterviewDialogs({
  actor,
  params,
  filter,
  closeHref,
}: {
  actor: Actor;
  params: SearchParams;
  /** Of the list below the dialog, for those that act on all it finds. */
  filter?: ReturnType<typeof filterOf>;
  closeHref: string;
}) {
  if (!can(actor, "interview.manage")) return null;
  for (const [name, kind] of Object.entries(kinds)) {
    const param = oneOf(params[name]);
    const alone = await findAlone(actor, kind, param);
    if (alone) {
      const SingleDialog = kind === "EXTEND" ? ExtendDialog : CancelDialog;
      return (
        <SingleDialog
          key={`${name}=${param}`}
          interview={alone}
          closeHref={closeHref}
        />
      );
    }
    const selection = readSelection(param, filter);
    if (selection)
      return (
        <BulkInterviewDialog
          key={`${name}=${param}`}
          selection={selection}
          chosen={await getChosenInterviews(actor, kind, selection)}
          closeHref={closeHref}
        />
      );
  }
  const replaced = await findInterview(actor, oneOf(params.replace) ?? "");
  return replaced && isOpen(replaced.status) ? (
    <RevokeLinkDialog interview={replaced} closeHref={closeHref} />
  ) : null;
}

/** One interview alone has a dialog of its own; when it cannot be done, the one about many says why. */
async function findAlone(
  actor: Actor,
  kind: "RESEND" | "EXTEND" | "CANCEL",
  param: string | undefined,
) {
  if (!param || kind === "RESEND") return null;
  const interview = await findInterview(actor, param);
  const event = kind === "EXTEND" ? "extend" : "cancel";
  return interview && statusAfter(interview, event) ? interview : null;
}
