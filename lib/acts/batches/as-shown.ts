import type { Selection, StartBatchInput } from "@/lib/acts/batches/schema";

/** A selection as it was confirmed, when it showed so many rows. */
export function asShown(
  selection: Selection,
  shown: number,
): StartBatchInput["selection"] {
  return "ids" in selection ? selection : { ...selection, shown };
}
