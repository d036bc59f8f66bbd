import {
  eachColumn,
  importColumnNames,
  importColumns,
  type ImportColumnName,
} from "@/lib/candidates/fields";
import { encodingLabels, encodings, type Encoding } from "@/lib/csv/schema";
import type { ImportColumns, ImportMapping } from "@/lib/portal/imports/schema";

type Mapping = Pick<ImportColumns, "hasHeader" | "encoding" | ImportColumnName>;

/** A choice of columns as parameters of an address. */
export function mappingParams(mapping: Mapping): URLSearchParams {
  return new URLSearchParams({
    ...Object.fromEntries(
      importColumnNames.map((name) => [
        importColumns[name].param,
        String(mapping[name] ?? ""),
      ]),
    ),
    header: mapping.hasHeader ? "1" : "0",
    encoding: mapping.encoding,
  });
}

/** Whether a person may say otherwise: UTF-16 is certain, all else is a guess. */
export function isChoosable({ encoding }: { encoding: Encoding }): boolean {
  return encoding in encodingLabels;
}

/** The encoding that an address asks for, or the one that was guessed. */
export function chosenEncoding(
  guessed: { encoding: Encoding },
  param: string | undefined,
): Encoding {
  const chosen = encodings.find((one) => one === param);
  return chosen && chosen in encodingLabels && isChoosable(guessed)
    ? chosen
    : guessed.encoding;
}

/** The mapping, once every column that is needed is known. */
export function completeMapping({
  hasHeader,
  ...columns
}: Omit<Mapping, "encoding">): ImportMapping | null {
  const { name, email } = columns;
  return name === null || email === null
    ? null
    : {
        ...eachColumn((column) => columns[column] ?? null),
        hasHeader,
        name,
        email,
      };
}

/** How many rows there are to take in, when the first one is chosen to be a header or not. */
export function rowCount(
  { columns, total }: { columns: ImportColumns; total: number | null },
  hasHeader: boolean,
): number {
  return (total ?? 0) + Number(columns.hasHeader) - Number(hasHeader);
}

/** The columns as an address has them; what it does not say, or says of columns that are not there, is as guessed. */
export function withParams(
  guessed: ImportColumns,
  param: (name: string) => string | undefined,
): ImportColumns {
  const read = (chosen: string | undefined, guess: number | null) => {
    if (chosen === "") return null;
    const column = Number(chosen ?? NaN);
    const isThere = Number.isInteger(column) && column in guessed.firstRow;
    return isThere ? column : guess;
  };
  return {
    ...guessed,
    ...eachColumn((name) =>
      read(param(importColumns[name].param), guessed[name] ?? null),
    ),
    hasHeader: param("header") ? param("header") === "1" : guessed.hasHeader,
  };
}
