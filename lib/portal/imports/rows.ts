import { addCandidateInput } from "@/lib/candidates/schema";
import { addressIn, notAnAddress } from "@/lib/fields/email-address";
import { likelyEmail } from "@/lib/fields/email-hints";
import { invisible } from "@/lib/plain-spelling";
import type { ImportMapping } from "@/lib/portal/imports/schema";

export type ReadRow = {
  name: string;
  /** Where the file has it in a column of its own. */
  firstName: string | null;
  email: string;
  /** Why it cannot be added, in words; null when it can. */
  problem: string | null;
  /** What to look at although it can be added. */
  hint: string | null;
};

/** A row of the file as the candidate that it would make, by the same rules as Add candidate. */
export function readRow(
  cells: string[],
  mapping: Pick<ImportMapping, "name" | "lastName" | "email">,
): ReadRow {
  const typed = {
    name: [mapping.name, mapping.lastName]
      .map((column) => (column === null ? "" : cleanCell(cells[column])))
      .filter(Boolean)
      .join(" "),
    email: addressIn(cleanCell(cells[mapping.email])),
  };
  const parsed = addCandidateInput.safeParse(typed);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) =>
      issue.path[0] === "email" && typed.email === ""
        ? "The email address is missing."
        : issue.path[0] === "name" && typed.name === ""
          ? "The name is missing."
          : issue.message === notAnAddress
            ? "Not a valid email address."
            : issue.message,
    );
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
    lastName === null
      ? ""
      : cleanCell(cells[lastName]).replace(/\s+/g, " ").trim();
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
