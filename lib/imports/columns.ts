import type { ImportColumns } from "@/lib/imports/schema";
import { plainSpelling } from "@/lib/plain-spelling";

type Guess = Pick<ImportColumns, "hasHeader" | "name" | "lastName" | "email">;

/** Headers as people and programs write them in English, Spanish, German and French; compared without accents and signs. */
const words = {
  email: list(`
    email, e mail, mail, email address, e mail address, email 1, e mail 1 value, primary email, work email, candidate email,
    correo, correo electronico, direccion de correo electronico, email adresse, e mail adresse, mailadresse, emailadresse,
    courriel, adresse email, adresse e mail, adresse mail, adresse electronique, adresse courriel`),
  first: list(`
    first name, firstname, given name, forename, first, vorname, rufname, nombre, nombres, primer nombre, prenom`),
  last: list(`
    last name, lastname, surname, family name, last, nachname, familienname, zuname, apellido, apellidos, primer apellido,
    nom de famille`),
  whole: list(`
    name, full name, fullname, candidate, candidate name, applicant, applicant name, display name, nombre completo,
    nombre y apellidos, candidato, candidata, vollstandiger name, vor und nachname, kandidat, bewerber, nom complet,
    nom et prenom, prenom et nom, candidat, candidate nom, nom`),
  /** Beside a first name these are the last name. */
  lastBesideFirst: list(`name, nom`),
};

function list(text: string): string[] {
  return text.split(",").map((word) => plainSpelling(word));
}

/** Which column is what and whether the first row names them, from the first rows of the file. */
export function guessColumns(rows: string[][]): Guess {
  const [firstRow = [], ...rest] = rows;
  const hasHeader = !firstRow.some(looksLikeEmail);
  const byHeader = hasHeader ? fromHeader(firstRow) : null;
  const body = hasHeader ? rest : rows;
  const email = byHeader?.email ?? fullest(body, looksLikeEmail);
  const name =
    byHeader?.name ??
    fullest(body, (cell, column) => column !== email && looksLikeName(cell));
  return { hasHeader, name, lastName: byHeader?.lastName ?? null, email };
}

/** How a column is called where one is chosen. */
export function columnLabel(
  { firstRow, hasHeader }: Pick<ImportColumns, "firstRow" | "hasHeader">,
  column: number,
): string {
  const cell = firstRow[column]?.trim();
  if (hasHeader) return cell || `Column ${column + 1}`;
  return cell ? `Column ${column + 1}: ${cell}` : `Column ${column + 1}`;
}

function fromHeader(header: string[]) {
  const cells = header.map((cell) =>
    plainSpelling(cell.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")),
  );
  const find = (known: string[]): number | null => {
    const column = cells.findIndex((cell) => known.includes(cell));
    return column < 0 ? null : column;
  };
  const email = find(words.email);
  const first = find(words.first);
  if (first !== null)
    return {
      email,
      name: first,
      lastName: find(words.last) ?? find(words.lastBesideFirst),
    };
  const whole = find(words.whole);
  return { email, name: whole ?? find(words.last), lastName: null };
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
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(cell.trim());
}

function looksLikeName(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && !/[\d@]/.test(cell);
}
