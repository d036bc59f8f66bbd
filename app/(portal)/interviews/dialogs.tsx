import { BulkInterviewDialog } from "@/components/interviews/bulk-dialog";
import { oneOf } from "@/lib/address";
import { hasRole, type Actor } from "@/lib/auth/proof";
import { filterOf, readSelection } from "@/lib/batches/address";
import { getChosenInterviews } from "@/lib/batches/dialog-queries";
import type { SearchParams } from "@/lib/lists/address";

const kinds = { resend: "RESEND", extend: "EXTEND", cancel: "CANCEL" } as const;

/** The dialog about many interviews that the address asks for: `?resend=<id>,<id>`, `?extend=all`, `?cancel=…`. */
export async function InterviewDialogs({
  actor,
  params,
  closeHref,
}: {
  actor: Actor;
  params: SearchParams;
  closeHref: string;
}) {
  if (!hasRole(actor, "RECRUITER")) return null;
  for (const [name, kind] of Object.entries(kinds)) {
    const param = oneOf(params[name]);
    const selection = readSelection(param, filterOf(params));
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
  return null;
}
