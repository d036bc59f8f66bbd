import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/text";

/*
 * The only strings that a schema takes from outside (B6), but for those of a fixed pattern such as ids. Limits that follow
 * count the cleaned text. Apart from lib/text.ts, so that the candidate's page does not fetch zod.
 */

/** One line: a name, a title, a search. */
export const lineField = () => z.string().overwrite(cleanLine);

/** Several lines, trimmed: a note, a question, a reason. */
export const textField = () => z.string().overwrite(cleanText).trim();

/** Several lines whose ends may matter, such as a text that is still being typed. */
export const draftField = () => z.string().overwrite(cleanText);
