"use client";

import { useState } from "react";
import { LeftOut } from "@/components/batches/left-out";
import { useStartBatch } from "@/components/batches/use-start-batch";
import { useTimeZone } from "@/components/portal/time-zone";
import { DeadlineField } from "@/components/send/deadline-field";
import { FormDialog } from "@/components/ui/form-dialog";
import { textOf } from "@/components/ui/form";
import { useHeld } from "@/components/ui/use-held";
import { asShown } from "@/lib/acts/batches/as-shown";
import type { ChosenInterviews } from "@/lib/acts/batches/dialog-queries";
import type { Selection } from "@/lib/acts/batches/schema";
import { batchWords } from "@/lib/acts/batches/status";
import { formatCount, plural } from "@/lib/format";
import { addDays, dayAt } from "@/lib/time/calendar";
import { deadlineRange } from "@/lib/time/deadline";
import { CancelReason, extensionSpans, NotifyCheckbox } from "./act-fields";

const words = {
  RESEND: {
    title: "Resend invitations",
    effect:
      "Each candidate gets a reminder with the same link. Progress is kept.",
    act: "Resend",
    keep: "Cancel",
  },
  EXTEND: {
    title: "Extend deadlines",
    effect:
      "Everyone gets the same new deadline. Later deadlines don’t change. Expired interviews reopen with their progress.",
    act: "Extend",
    keep: "Cancel",
  },
  CANCEL: {
    title: "Cancel interviews",
    effect:
      "The links stop working right away. This can’t be undone, and the candidates aren’t notified. Recordings are kept but can no longer be submitted.",
    act: "Cancel",
    keep: "Go back",
  },
};

/** Resend, extend or cancel many interviews: for whom, what it does, and for whom it cannot be done. */
export function BulkInterviewDialog({
  selection,
  chosen: found,
  closeHref,
}: {
  selection: Selection;
  chosen: ChosenInterviews;
  closeHref: string;
}) {
  const [isSkippingBlocked, setIsSkippingBlocked] = useState(true);
  const timeZone = useTimeZone();
  const [deadlineOn, setDeadlineOn] = useState(() =>
    proposedDay(found.latestDeadlineAt, timeZone),
  );
  const [isTold, setIsTold] = useState(true);
  const batch = useStartBatch(found.kind, closeHref);
  const chosen = useHeld(found, batch.isPending || !batch.isOpen);
  const { kind, total, group } = chosen;
  const { title, effect, keep } = words[kind];
  const count = isSkippingBlocked ? total - group.total : total;

  function submit(fields: FormData) {
    const acts = {
      RESEND: { kind: "RESEND" as const },
      EXTEND: { kind: "EXTEND" as const, deadlineOn, isTold },
      CANCEL: { kind: "CANCEL" as const, reason: textOf(fields, "reason") },
    };
    batch.start({
      act: acts[kind],
      selection: asShown(selection, total),
      isSkippingBlocked,
    });
  }

  return (
    <FormDialog
      open={batch.isOpen}
      onClose={batch.close}
      title={title}
      description={`${who(chosen)}. ${effect}`}
      size="medium"
      cancelLabel={keep}
      submit={submitOf(kind, count)}
      isPending={batch.isPending}
      refusal={batch.refusal}
      onSubmit={submit}
    >
      {kind === "EXTEND" && (
        <>
          <DeadlineField
            label="New deadline"
            day={deadlineOn}
            onChange={setDeadlineOn}
            spans={extensionSpans}
            spanWords={(days) => `${plural(days, "day")} from today`}
            error={batch.refusal?.fields?.["act.deadlineOn"]}
          />
          <NotifyCheckbox isTold={isTold} onChange={setIsTold} />
        </>
      )}
      {kind === "CANCEL" && (
        <CancelReason
          hint="For your team. Candidates don’t see it."
          error={batch.refusal?.fields?.["act.reason"]}
        />
      )}
      <LeftOut
        kind={kind}
        group={group}
        total={total}
        isSkippingBlocked={isSkippingBlocked}
        onChange={setIsSkippingBlocked}
      />
    </FormDialog>
  );
}

/** Three days after the latest of their deadlines, or as late as may be: an earlier day would change none of some. */
function proposedDay(latest: Date | null, timeZone: string): string {
  const now = new Date();
  const from = latest && latest > now ? latest : now;
  const proposed = addDays(dayAt(from, timeZone), 3);
  const { last } = deadlineRange(timeZone, now);
  return proposed > last ? last : proposed;
}

/** "Resend 3 reminders", for what is left after those who are skipped. */
function submitOf(kind: ChosenInterviews["kind"], count: number) {
  const { title, act } = words[kind];
  return {
    label:
      count === 0 ? title : `${act} ${plural(count, batchWords[kind].noun)}`,
    variant: kind === "CANCEL" ? ("danger" as const) : ("primary" as const),
    disabled: count === 0,
  };
}

/** "Ada, Alan, Grace and 9 more". */
function who({ names, total }: ChosenInterviews): string {
  const more = total - names.length;
  if (more > 0) return `${names.join(", ")} and ${formatCount(more)} more`;
  return names.length > 1
    ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
    : (names[0] ?? "No one");
}
