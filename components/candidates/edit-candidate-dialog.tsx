"use client";

import { MailWarning, RefreshCw } from "lucide-react";
import { useId, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Dialog } from "@/components/ui/dialog";
import { FormFooter } from "@/components/ui/form-dialog";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { editCandidateAction } from "@/lib/acts/actions";
import { textsOf } from "@/lib/candidates/fields";
import type { Recipient } from "@/lib/candidates/queries";
import { plural } from "@/lib/format";
import { wordsFirst } from "@/lib/invitations/server-words";
import { CandidateForm } from "./candidate-form";
import { savedWords } from "./saved-words";

export function EditCandidateDialog({
  candidate,
  closeHref,
}: {
  candidate: Recipient;
  closeHref: string;
}) {
  const form = useId();
  // As the fields began, though the page behind is renewed.
  const [from] = useState(() => textsOf(candidate));
  const { isOpen, close, finish } = useCloseDialog(closeHref);
  const { run, isPending, refusal } = useAction(
    editCandidateAction,
    ({ resent }) => {
      toast.success(savedWords(resent));
      finish();
    },
  );
  const open = candidate.interviews.length;
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title="Edit candidate"
      size="small"
      footer={
        <FormFooter
          form={form}
          onCancel={close}
          submit={{ label: "Save" }}
          isPending={isPending}
        />
      }
    >
      <CandidateForm
        id={form}
        candidate={from}
        focus={candidate.bouncedAt ? "email" : "name"}
        refusal={refusal}
        onSubmit={(fields) =>
          run({ candidateId: candidate.id, from, ...fields })
        }
      >
        {candidate.bouncedAt && (
          <Banner
            tone="danger"
            icon={<MailWarning aria-hidden />}
          >{`Email to this address bounced${candidate.bounceReason ? ` (“${wordsFirst(candidate.bounceReason)}”)` : ""}. Enter the correct address, or save to try this one again.`}</Banner>
        )}
        {open > 0 && (
          <Banner
            tone="warn"
            icon={<RefreshCw aria-hidden />}
          >{`Changing the email sends a new link for ${plural(open, "open interview")}. The old link stops working right away. Progress is kept.`}</Banner>
        )}
      </CandidateForm>
    </Dialog>
  );
}
