import { AddCandidateDialog } from "@/components/candidates/add-candidate-dialog";
import { EditCandidateDialog } from "@/components/candidates/edit-candidate-dialog";
import {
  PickOpened,
  SendExpected,
  SendManyOpened,
  SendOpened,
} from "@/components/send/send-opened";
import { getRecipients } from "@/lib/acts/batches/dialog-queries";
import { readSelection, type filterOf } from "@/lib/acts/batches/selection-url";
import { findLastSent } from "@/lib/acts/last-sent-queries";
import { can } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { findRecipient } from "@/lib/candidates/queries";
import { countJobs } from "@/lib/jobs/queries";
import { pick } from "@/lib/paths";
import { withParam } from "@/lib/query-string";
import { getOrganization } from "@/lib/settings/queries";
import { listSendableJobs } from "@/lib/templates/queries";

/**
 * The dialog that the address asks for, over a page about candidates: `?add`, `?edit=<id>`, `?send=<id>,<id>`,
 * `?send=all` or `?send=pick`. With both `send` and `edit`, an address is corrected during sending, which
 * continues afterward with everything kept.
 */
export async function CandidateDialogs({
  actor,
  params,
  filter,
  jobId,
  templateId,
  closeHref,
}: {
  actor: Actor;
  params: { add?: string; edit?: string; send?: string };
  /** Of the list below the dialog, for those that act on all it finds. */
  filter?: ReturnType<typeof filterOf>;
  /** The job or template that the page below the dialog is about. */
  jobId?: string;
  templateId?: string;
  closeHref: string;
}) {
  const act = params.add || params.edit ? "candidate.edit" : "interview.send";
  if (!can(actor, act)) return null;
  if (params.add) return <AddCandidateDialog closeHref={closeHref} />;
  const sendHref = params.send
    ? withParam(closeHref, "send", params.send)
    : closeHref;
  const editHref = (id: string) => withParam(sendHref, "edit", id);
  if (params.send === pick)
    return <PickOpened {...await getSendable(actor)} closeHref={closeHref} />;
  const many = params.edit ? null : readMany(params.send, filter);
  if (many)
    return (
      <SendManyOpened
        key={params.send}
        selection={many}
        recipients={await getRecipients(actor, many)}
        jobId={jobId}
        templateId={templateId}
        {...await getSendable(actor)}
        closeHref={closeHref}
        sendHref={sendHref}
      />
    );
  const candidate = await findRecipient(actor, params.edit ?? params.send);
  if (!candidate) return <SendExpected />;
  if (params.edit)
    return (
      <EditCandidateDialog
        key={candidate.id}
        candidate={candidate}
        closeHref={sendHref}
      />
    );
  return (
    <SendOpened
      key={candidate.id}
      recipient={candidate}
      jobId={jobId}
      templateId={templateId}
      {...await getSendable(actor)}
      closeHref={closeHref}
      sendHref={sendHref}
      editHref={editHref(candidate.id)}
    />
  );
}

/** One candidate alone has a dialog of its own. */
function readMany(
  param: string | undefined,
  filter: ReturnType<typeof filterOf> | undefined,
) {
  const selection = readSelection(param, filter);
  return selection && "ids" in selection && selection.ids.length === 1
    ? null
    : selection;
}

async function getSendable(actor: Actor) {
  const [jobs, counts, organization, lastSent] = await Promise.all([
    listSendableJobs(actor),
    countJobs(actor),
    getOrganization(actor),
    findLastSent(actor),
  ]);
  const hasJobs = counts.OPEN + counts.CLOSED > 0;
  return { jobs, hasJobs, organization, lastSent };
}
