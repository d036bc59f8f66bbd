"use client";

import { ListRows } from "@/components/lists/columns";
import type { CandidateRow } from "@/lib/candidates/queries";
import { candidateColumns, type CandidateView } from "./candidate-columns";

/** Rendered from their data in the browser too, so that a page carries them once as data, not again as elements. */
export function CandidateRows(props: {
  rows: CandidateRow[];
  view: CandidateView;
}) {
  return <ListRows columns={candidateColumns} {...props} />;
}
