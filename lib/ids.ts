import { z } from "zod";

const id = z.uuid();

/** Whether a part of an address can be an id at all; the database refuses to look for anything else. */
export function isId(text: string | undefined): text is string {
  return id.safeParse(text).success;
}
