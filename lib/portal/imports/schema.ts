import { z } from "zod";
import { eachColumn } from "@/lib/candidates/fields";
import { delimiters, encodings } from "@/lib/csv/schema";
import { lineField } from "@/lib/fields/text-fields";
import { maxImportColumns } from "@/lib/limits";

export const uploadInput = z.object({
  importId: z.uuid(),
  fileName: lineField().min(1).max(200),
});

const column = z
  .number()
  .int()
  .min(0)
  .max(maxImportColumns - 1);

/** Null where nothing could be guessed; absent in an import that began before there was such a field. */
const guessedColumns = eachColumn(() => column.nullable().optional());

/** Which column, counted from 0, is what. A name in two columns is put together. */
const importMapping = z.object({
  ...guessedColumns,
  hasHeader: z.boolean(),
  name: column,
  email: column,
});

export type ImportMapping = z.infer<typeof importMapping>;

export const startImportInput = importMapping
  .extend({ importId: z.uuid(), encoding: z.enum(encodings).optional() })
  .refine(({ name, lastName, email }) => email !== name && email !== lastName, {
    path: ["email"],
    message: "Names and email addresses can’t be in the same column.",
  });

export const cancelImportInput = z.object({ importId: z.uuid() });

/** `CandidateImport.columns`: how the file is written, and which column is what: guessed, then as chosen. */
const importColumns = z.object({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  isBackslashed: z.boolean().optional(),
  /** Rows of notes above the first one. */
  skipped: z.number().int().nonnegative().optional(),
  /** Columns with a cell too long to be looked at. */
  tooLong: z.array(z.number().int()).optional(),
  /** When it was begun, for the order of those it adds. */
  startedAt: z.iso.datetime().optional(),
  /** The first row's cells, as many as there are columns. */
  firstRow: z.array(lineField()),
  hasHeader: z.boolean(),
  ...guessedColumns,
  name: column.nullable(),
  email: column.nullable(),
});

export type ImportColumns = z.infer<typeof importColumns>;
export type UploadInput = z.infer<typeof uploadInput>;
export type StartImportInput = z.infer<typeof startImportInput>;
export type CancelImportInput = z.infer<typeof cancelImportInput>;

/** Reads the stored JSON of `CandidateImport.columns`. Throws when it is something else. */
export function readColumns(json: unknown): ImportColumns {
  return importColumns.parse(json);
}
