"use client";

import { useRouter } from "next/navigation";
import { useId } from "react";
import { Dialog } from "@/components/ui/dialog";
import { FormFooter } from "@/components/ui/form-dialog";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { addCandidateAction } from "@/lib/candidates/actions";
import { paths } from "@/lib/paths";
import { CandidateForm } from "./candidate-form";

export function AddCandidateDialog({ closeHref }: { closeHref: string }) {
  const router = useRouter();
  const form = useId();
  const { isOpen, close, finish } = useCloseDialog(closeHref);
  const { run, isPending, refusal } = useAction(
    addCandidateAction,
    ({ candidateId }) => {
      toast.success("Candidate added.", {
        action: {
          label: "Send Interview",
          onClick: () => router.push(paths.sendInterview(candidateId)),
        },
      });
      finish();
    },
  );
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title="Add candidate"
      size="small"
      footer={
        <FormFooter
          form={form}
          onCancel={close}
          submit={{ label: "Add candidate" }}
          isPending={isPending}
        />
      }
    >
      <CandidateForm id={form} refusal={refusal} onSubmit={run} />
    </Dialog>
  );
}
