"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { formatExact, plural } from "@/lib/format";
import { extendDeadlineAction } from "@/lib/interviews/actions";
import type { InterviewRow } from "@/lib/interviews/queries";

const day = 24 * 3600 * 1000;
const choices = [1, 2, 3, 5, 7, 14];

export function ExtendDialog({
  interview,
  closeHref,
}: {
  interview: InterviewRow;
  closeHref: string;
}) {
  const { isOpen, close, finish } = useCloseDialog(closeHref);
  const form = useId();
  // Fixed while the dialog is open, so that a second press asks for the same moment.
  const [from] = useState(() =>
    Math.max(Date.now(), interview.deadlineAt.getTime()),
  );
  const [days, setDays] = useState(3);
  const [isTold, setIsTold] = useState(true);
  const deadline = new Date(from + days * day);
  const isExpired = interview.status === "EXPIRED";
  const { run, isPending, refusal } = useAction(
    extendDeadlineAction,
    ({ untold }) => {
      toast.success(
        isExpired
          ? "The interview is open again."
          : "The deadline was extended.",
        untold
          ? { description: `The candidate wasn’t notified. ${untold}` }
          : undefined,
      );
      finish();
    },
  );
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      size="small"
      title="Extend deadline"
      description={
        isExpired
          ? "The interview reopens with their progress; the link stays the same."
          : "The link stays the same, and progress is kept."
      }
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            pending={isPending}
          >
            Extend deadline
          </Button>
        </>
      }
    >
      <Form
        id={form}
        refusal={refusal}
        className="flex flex-col gap-4"
        onSubmit={() =>
          run({
            interviewId: interview.id,
            deadlineAt: deadline.toISOString(),
            isTold,
          })
        }
      >
        <Field
          label="More time"
          hint={`New deadline: ${formatExact(deadline)}`}
          error={refusal?.fields?.deadlineAt}
        >
          <Select
            value={days}
            onChange={(event) => setDays(Number(event.target.value))}
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {`${isExpired ? "" : "Add "}${plural(choice, "day")}${isExpired ? " from now" : ""}`}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          checked={isTold}
          onChange={(event) => setIsTold(event.target.checked)}
          label="Notify the candidate by email"
          hint="A reminder with the same link and the new deadline."
        />
      </Form>
    </Dialog>
  );
}
