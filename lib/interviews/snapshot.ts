import { z } from "zod";
import { templateSnapshot } from "@/lib/templates/snapshot";

/** What an interview was sent with: the template's published version and the names shown to the candidate. */
const interviewSnapshot = templateSnapshot.extend({
  companyName: z.string(),
  jobTitle: z.string(),
});

export type InterviewSnapshot = z.infer<typeof interviewSnapshot>;

/** Reads the stored JSON of `Interview.snapshot`. Throws when it is not a snapshot. */
export function readSnapshot(json: unknown): InterviewSnapshot {
  return interviewSnapshot.parse(json);
}
