import { formatCount } from "@/lib/format";
import type {
  BatchItemStatus,
  BatchKind,
  BatchStatus,
} from "@/lib/generated/prisma/enums";

/** What a batch does, in words: its title, while it runs, for what it did and for what it did not; and what it does it to. */
export const batchWords: Record<
  BatchKind,
  { title: string; doing: string; done: string; noun: string }
> = {
  SEND: {
    title: "Send Interview",
    doing: "Sending",
    done: "Sent",
    noun: "invitation",
  },
  RESEND: {
    title: "Resend Invitation",
    doing: "Resending",
    done: "Resent",
    noun: "invitation",
  },
  EXTEND: {
    title: "Extend deadline",
    doing: "Extending",
    done: "Extended",
    noun: "deadline",
  },
  CANCEL: {
    title: "Cancel interviews",
    doing: "Canceling",
    done: "Canceled",
    noun: "interview",
  },
};

/** What the rows that were left say when a batch ended before its end, and nobody had stopped it. */
export const stopWords = {
  notAllowed: "Stopped: the person who started this no longer has permission.",
  brokenOff: "Stopped: something went wrong on our side. Try again.",
};

export type BatchCounts = Record<BatchItemStatus, number> & { ALL: number };

/** "Sending 40 of 120", "Sent 115 of 120", "Stopped: sent 40 of 120". */
export function progressSentence(
  kind: BatchKind,
  status: BatchStatus,
  counts: BatchCounts,
): string {
  const { doing, done } = batchWords[kind];
  const of = (part: number) =>
    `${formatCount(part)} of ${formatCount(counts.ALL)}`;
  switch (status) {
    case "RUNNING":
      return `${doing} ${of(counts.ALL - counts.WAITING)}`;
    case "DONE":
      return `${done} ${of(counts.DONE)}`;
    case "CANCELLED":
      return `Stopped: ${done.toLowerCase()} ${of(counts.DONE)}`;
  }
}

/** "not sent": the name of the rows that a batch did not do. */
export function notDoneLabel(kind: BatchKind): string {
  return `Not ${batchWords[kind].done.toLowerCase()}`;
}
