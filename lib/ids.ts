import { z } from "zod";

const id = z.uuid();

/** Whether a piece of an address can be a row's id. Anything else would be an error in the database, not "not found". */
export function isId(text: string | undefined): text is string {
  return id.safeParse(text).success;
}
