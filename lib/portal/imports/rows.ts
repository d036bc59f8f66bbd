import {
  eachField,
  fieldOf,
  type CandidateValues,
  type FieldName,
} from "@/lib/candidates/fields";
import { addCandidateInput } from "@/lib/candidates/schema";
import { addressIn, notAnAddress } from "@/lib/fields/email-address";
import { likelyEmail } from "@/lib/fields/email-hints";
import { invisible } from "@/lib/fold";
import type { ImportMapping } from "@/lib/portal/imports/schema";

export type ReadRow = CandidateValues & {
  /** Where the file has it in a column of its own. */
  firstName: string | null;
  /** Why it cannot be added, in words; null when it can. */
  problem: string | null;
  /** What to look at although it can be added. */
  hint: string | null;
};

/** A row of the file as the candidate that it would make, by the same rules as Add candidate. */
export function readRow(
  cells: string[],
  mapping: Omit<ImportMapping, "hasHeader">,
): ReadRow {
  const cell = (column: number | null | undefined) =>
    typeof column === "number" ? cleanCell(cells[column]) : "";
  const typed = {
    ...eachField((field) => cell(mapping[field])),
    name: [mapping.name, mapping.lastName].map(cell).filter(Boolean).join(" "),
    email: addressIn(cell(mapping.email)),
  };
  const parsed = addCandidateInput.safeParse(typed);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const field = path[0] as FieldName;
      const { whenEmpty } = fieldOf(field);
      if (whenEmpty && typed[field] === "") return whenEmpty.cell;
      return message === notAnAddress ? "Not a valid email address." : message;
    });
    return {
      ...typed,
      firstName: null,
      problem: [...new Set(problems)].join(" "),
      hint: null,
    };
  }
  const meant = likelyEmail(parsed.data.email);
  return {
    ...parsed.data,
    firstName: firstNameOf(parsed.data.name, cells, mapping),
    problem: null,
    // Without the name before it: hints are kept.
    hint: meant
      ? `Did they mean ${meant.slice(meant.lastIndexOf("@"))}?`
      : null,
  };
}

/** The name without the last name that was set behind it. */
function firstNameOf(
  name: string,
  cells: string[],
  { lastName }: Pick<ImportMapping, "lastName">,
): string | null {
  const last =
    typeof lastName === "number"
      ? cleanCell(cells[lastName]).replace(/\s+/g, " ").trim()
      : "";
  const isSplit = last !== "" && name.endsWith(` ${last}`);
  return isSplit ? name.slice(0, -last.length - 1) : null;
}

/** The same of a row as it was read, with what the reading itself has to say. */
export function readRecord(
  { cells, isOtherEncoding }: { cells: string[]; isOtherEncoding?: true },
  mapping: Parameters<typeof readRow>[1],
): ReadRow {
  const row = readRow(cells, mapping);
  if (!isOtherEncoding || row.problem) return row;
  const hint = "Check the name: this row was saved in another encoding.";
  return { ...row, hint: row.hint ? `${hint} ${row.hint}` : hint };
}

/** Without what spreadsheets add: `="…"` against guessing, an apostrophe against formulas, invisible spaces. */
function cleanCell(cell = ""): string {
  return cell
    .replace(invisible, "")
    .trim()
    .replace(/^="(.*)"$/s, "$1")
    .replace(/^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, "")
    .trim();
}
