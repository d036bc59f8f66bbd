import {
  eachColumn,
  importColumns,
  type ImportColumnName,
} from "@/lib/candidates/fields";
import { addressIn } from "@/lib/fields/email-address";
import { plainSpelling } from "@/lib/fold";
import type { ImportColumns } from "@/lib/portal/imports/schema";
import { cleanLine, cutText } from "@/lib/text";

type Guess = Pick<ImportColumns, "hasHeader" | "skipped" | ImportColumnName>;

/** The headers that name each column. */
const words = eachColumn((name) => list(importColumns[name].headers));

/** Headers of a first name, beside which a last name may stand. */
const firstNames = list(`
  first name, firstname, given name, forename, first, vorname, rufname, nombre, nombres, primer nombre, prenom`);
/** Beside a first name these are the last name. */
const lastBesideFirst = list(`name, nom`);

function list(text: string): string[] {
  return text.split(",").map((word) => plainSpelling(word));
}

/** Titles that speak of the candidate, and of others whose address a list may have beside theirs. */
const ofCandidate =
  /\b(candidate|applicant|candidat[oae]?s?|postulante|solicitante|kandidat(in)?|bewerber(in)?)\b/;
const ofOthers =
  /\b(recruiter|sourcer|manager|hiring|owner|interviewer|referr\w*|referee|reference|coordinator|agency|company|reclutador\w*|responsable|gerente|personaler|ansprechpartner|recruteur|emergency|parent|guardian)\b/;

/** Titles that name a column of addresses, in whatever words around it. A mailing address is of paper. */
const namesMail =
  /\b(e ?mails?|mails?|emailadresse\w*|mailadresse\w*|correos?|courriels?|adresse electronique|direccion electronica)\b/;
const notAnAddress =
  /\b(mailing|postal|opt|consent|status|sent|date|type|subject|count|verified|bounced|newsletter)\b/;

/** A longer one is a sentence of the notes. */
const longestTitle = 60;

/** Rows above the titles are notes; more of them than this is no list. */
const mostNotes = 9;

/**
 * Which column is what, which row names them, and how many rows of notes are above it, from the first rows of the file.
 */
export function guessColumns(rows: string[][]): Guess {
  const firstData = rows.findIndex((row) => row.some(looksLikeEmail));
  const named = rows
    .slice(0, Math.min(mostNotes + 1, firstData < 0 ? Infinity : firstData))
    .findIndex((row) => emailTitles(titlesOf(row)).length > 0);
  const skipped = Math.max(named, 0);
  const [firstRow = [], ...rest] = rows.slice(skipped);
  const hasHeader = !firstRow.some(looksLikeEmail);
  const body = hasHeader ? rest : rows.slice(skipped);
  const byHeader = hasHeader ? fromHeader(firstRow, body) : null;
  const email = byHeader?.email ?? fullest(body, looksLikeEmail);
  const name =
    byHeader?.name ??
    fullest(body, (cell, column) => column !== email && looksLikeName(cell));
  return {
    hasHeader,
    ...(skipped > 0 && { skipped }),
    ...(byHeader ?? noColumns),
    name,
    email,
  };
}

/** How a column is called where one is chosen. Of two with one title the second has a number. */
export function columnLabel(
  { firstRow, hasHeader }: Pick<ImportColumns, "firstRow" | "hasHeader">,
  column: number,
): string {
  const cell = firstRow[column]?.trim();
  if (!hasHeader)
    return cell ? `Column ${column + 1}: ${cell}` : `Column ${column + 1}`;
  if (!cell) return `Column ${column + 1}`;
  const before = firstRow
    .slice(0, column)
    .filter((each) => each.trim() === cell).length;
  return before > 0 ? `${cell} (${before + 1})` : cell;
}

/** The titles as they are stored: as many as there are columns. */
export function firstRowOf(cells: string[] = [], width: number): string[] {
  return Array.from({ length: width }, (_, column) =>
    cutText(cleanLine(cells[column] ?? ""), 100),
  );
}

function titlesOf(row: string[]): string[] {
  return row.map((cell) =>
    plainSpelling(cell.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")),
  );
}

/** Columns whose title names addresses, the candidate's before others. */
function emailTitles(titles: string[]): number[] {
  const rank = (title: string): number | null => {
    if (title.length > longestTitle) return null;
    const isKnown = words.email.includes(title);
    if (!isKnown && (!namesMail.test(title) || notAnAddress.test(title)))
      return null;
    if (ofOthers.test(title)) return 3;
    if (ofCandidate.test(title)) return 0;
    return isKnown ? 1 : 2;
  };
  return titles
    .map((title, column) => ({ column, rank: rank(title) }))
    .filter(({ rank: one }) => one !== null)
    .sort((a, b) => a.rank! - b.rank! || a.column - b.column)
    .map(({ column }) => column);
}

const noColumns = eachColumn(() => null);

function fromHeader(
  header: string[],
  body: string[][],
): Record<ImportColumnName, number | null> {
  const cells = titlesOf(header);
  const find = (known: string[]): number | null => {
    const column = cells.findIndex((cell) => known.includes(cell));
    return column < 0 ? null : column;
  };
  const named = emailTitles(cells);
  const email =
    named.find((column) =>
      body.some((row) => looksLikeEmail(row[column] ?? "")),
    ) ??
    // Titles that hold no address say less than a column that does.
    (body.some((row) => row.some(looksLikeEmail)) ? null : (named[0] ?? null));
  const known = eachColumn((name) => find(words[name]));
  const first = find(firstNames);
  return {
    ...known,
    email,
    name: first ?? known.name ?? known.lastName,
    lastName: first === null ? null : (known.lastName ?? find(lastBesideFirst)),
  };
}

/** The column with the most fitting cells; null when none fits. */
function fullest(
  rows: string[][],
  fits: (cell: string, column: number) => boolean,
): number | null {
  const counts: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      if (fits(cell, column)) counts[column] = (counts[column] ?? 0) + 1;
  const most = Math.max(0, ...counts.filter(Boolean));
  return most === 0 ? null : counts.indexOf(most);
}

function looksLikeEmail(cell: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(addressIn(cell));
}

function looksLikeName(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && !/[\d@]/.test(cell);
}
