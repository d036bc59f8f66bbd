import { AddCandidateDialog } from "@/components/candidates/add-candidate-dialog";
import { EditCandidateDialog } from "@/components/candidates/edit-candidate-dialog";
import { SendDialog } from "@/components/send/send-dialog";
import { hasRole, type Actor } from "@/lib/auth/proof";
import { findRecipient } from "@/lib/candidates/queries";
import { countJobs } from "@/lib/jobs/queries";
import { getOrganization } from "@/lib/organizations/queries";
import { listSendableJobs } from "@/lib/templates/queries";

/** The dialog that the address asks for, over a page about candidates: `?add`, `?edit=<id>` or `?send=<id>`. */
export async function CandidateDialogs({
  actor,
  params,
  closeHref,
  editHref,
}: {
  actor: Actor;
  params: { add?: string; edit?: string; send?: string };
  closeHref: string;
  editHref: (id: string) => string;
}) {
  if (!hasRole(actor, "RECRUITER")) return null;
  if (params.add) return <AddCandidateDialog closeHref={closeHref} />;
  const candidate = await findRecipient(actor, params.edit ?? params.send);
  if (!candidate) return null;
  if (params.edit)
    return <EditCandidateDialog candidate={candidate} closeHref={closeHref} />;
  const [jobs, counts, organization] = await Promise.all([
    listSendableJobs(actor),
    countJobs(actor),
    getOrganization(actor),
  ]);
  return (
    <SendDialog
      key={candidate.id}
      recipient={candidate}
      jobs={jobs}
      hasJobs={counts.OPEN + counts.CLOSED > 0}
      organization={organization}
      closeHref={closeHref}
      editHref={editHref(candidate.id)}
    />
  );
}
