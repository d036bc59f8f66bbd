"use client";

import { useState } from "react";
import { FormDialog } from "@/components/ui/form-dialog";
import { Field } from "@/components/ui/field";
import { Select, Textarea } from "@/components/ui/input";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { rejectReasons } from "@/lib/jobs/stages";
import { useMove, type Movable } from "./use-move";

/** In the address while the dialog is open. */
export const rejectFlag = "reject";

/** Asks why, for colleagues. Rejecting sends nothing and can be undone. */
export function RejectDialog({ application }: { application: Movable }) {
  const [isOpen, setIsOpen] = useAddressFlag(rejectFlag);
  if (!isOpen) return null;
  return (
    <OpenDialog application={application} close={() => setIsOpen(false)} />
  );
}

const ownWords = "own";

function OpenDialog({
  application,
  close,
}: {
  application: Movable;
  close: () => void;
}) {
  const before = application.rejectReason ?? "";
  const isListed = rejectReasons.some((reason) => reason === before);
  const [chosen, setChosen] = useState(before && !isListed ? ownWords : before);
  const [words, setWords] = useState(isListed ? "" : before);
  const { move, isPending, refusal } = useMove(application, close);
  const isOwn = chosen === ownWords;
  const problem = refusal?.fields?.reason;
  return (
    <FormDialog
      onClose={close}
      title={`Reject ${application.candidate.name}?`}
      description="Only your team sees the reason. The candidate isn’t notified."
      submit={{ label: "Reject", variant: "danger" }}
      isPending={isPending}
      refusal={refusal}
      onSubmit={() =>
        move({ stage: "REJECTED", reason: isOwn ? words : chosen })
      }
    >
      <Field label="Reason" error={isOwn ? undefined : problem}>
        <Select
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="" disabled>
            Choose a reason
          </option>
          {rejectReasons.map((reason) => (
            <option key={reason}>{reason}</option>
          ))}
          <option value={ownWords}>Other…</option>
        </Select>
      </Field>
      {isOwn && (
        <Field label="Your reason" error={problem}>
          <Textarea
            dir="auto"
            rows={2}
            maxLength={300}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
      )}
    </FormDialog>
  );
}
