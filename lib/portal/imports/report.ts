import type { ImportOutcome } from "@/lib/generated/prisma/enums";

/** The parts of an import's report, in the order of its tabs. */
export const importShows = {
  all: "All rows",
  problems: "Problems",
  duplicates: "Duplicates",
  hints: "To check",
  added: "Added",
} as const;

export type ImportShow = keyof typeof importShows;

/** The part that an address asks for; what it does not know is all rows. */
export function readShow(param: string | null | undefined): ImportShow {
  return param && Object.hasOwn(importShows, param)
    ? (param as ImportShow)
    : "all";
}

/** Which rows belong to a part. */
export function outcomeOf(show: ImportShow): {
  outcome?: ImportOutcome;
  reason?: { not: null };
} {
  switch (show) {
    case "all":
      return {};
    case "problems":
      return { outcome: "INVALID" };
    case "duplicates":
      return { outcome: "DUPLICATE" };
    case "added":
      return { outcome: "ADDED" };
    case "hints":
      return { outcome: "ADDED", reason: { not: null } };
  }
}

/** A page of the report by its number in the address; whatever does not look like one is page 1. */
export function readPageNumber(param: string | undefined): number {
  return /^[1-9]\d{0,5}$/.test(param ?? "") ? Number(param) : 1;
}
