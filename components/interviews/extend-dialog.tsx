"use client";

import { useState } from "react";
import { useTimeZone } from "@/components/portal/time-zone";
import { DeadlineField } from "@/components/send/deadline-field";
import { FormDialog } from "@/components/ui/form-dialog";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { extendDeadlineAction } from "@/lib/acts/actions";
import { plural } from "@/lib/format";
import type { InterviewRow } from "@/lib/interviews/queries";
import { addDays } from "@/lib/time/calendar";
import { deadlineRange, extensionFrom } from "@/lib/time/deadline";
import { extensionSpans, NotifyCheckbox } from "./act-fields";

export function ExtendDialog({
  interview,
  closeHref,
}: {
  interview: InterviewRow;
  closeHref: string;
}) {
  const { isOpen, close, finish } = useCloseDialog(closeHref);
  const timeZone = useTimeZone();
  // Fixed while the dialog is open, so that a second press asks for the same day.
  const [{ from, first, proposed }] = useState(() =>
    startOf(interview, timeZone),
  );
  const [day, setDay] = useState(proposed);
  const [isTold, setIsTold] = useState(true);
  const isExpired = interview.status === "EXPIRED";
  const { run, isPending, refusal } = useAction(
    extendDeadlineAction,
    ({ notNotified }) => {
      toast.success(
        isExpired ? "Interview reopened." : "Deadline extended.",
        notNotified
          ? { description: `The candidate wasn’t notified. ${notNotified}` }
          : undefined,
      );
      finish();
    },
  );
  return (
    <FormDialog
      open={isOpen}
      onClose={close}
      title="Extend deadline"
      description={
        isExpired
          ? "The interview reopens with their progress; the link stays the same."
          : "The link stays the same, and progress is kept."
      }
      submit={{ label: "Extend deadline" }}
      isPending={isPending}
      refusal={refusal}
      onSubmit={() =>
        run({ interviewId: interview.id, deadlineOn: day, isTold })
      }
    >
      <DeadlineField
        label="More time"
        prefix="New deadline: "
        day={day}
        onChange={setDay}
        from={from}
        first={first}
        spans={extensionSpans}
        spanWords={(days) =>
          isExpired
            ? `${plural(days, "day")} from today`
            : `Add ${plural(days, "day")}`
        }
        error={refusal?.fields?.deadlineOn}
      />
      <NotifyCheckbox isOne isTold={isTold} onChange={setIsTold} />
    </FormDialog>
  );
}

/** Three days more are proposed, or as many as there may be. */
function startOf(interview: InterviewRow, timeZone: string) {
  const now = new Date();
  const { from, first } = extensionFrom(interview, timeZone, now);
  const { last } = deadlineRange(timeZone, now);
  const proposed = addDays(from, 3);
  return { from, first, proposed: proposed > last ? last : proposed };
}
