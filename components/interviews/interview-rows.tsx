"use client";

import { ListRows } from "@/components/lists/columns";
import type { InterviewRow } from "@/lib/interviews/queries";
import { interviewColumns, type InterviewView } from "./interview-columns";

/** Rendered from their data in the browser too, so that a page carries them once as data, not again as elements. */
export function InterviewRows(props: {
  rows: InterviewRow[];
  view: InterviewView;
}) {
  return <ListRows columns={interviewColumns} {...props} />;
}
