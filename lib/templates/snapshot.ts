import { z } from "zod";

/** One line of a rubric, frozen. Levels run from 1 (weak anchor) to 5 (strong anchor). */
const criterionSnapshot = z.object({
  id: z.uuid(),
  name: z.string(),
  weakAnchor: z.string(),
  strongAnchor: z.string(),
  weight: z.number().int().positive(),
});

const questionSnapshot = z.object({
  id: z.uuid(),
  text: z.string(),
  competency: z.string(),
  thinkSeconds: z.number().int(),
  answerSeconds: z.number().int(),
  maxTakes: z.number().int(),
  criteria: z.array(criterionSnapshot),
});

/** What a published template version holds: all that a candidate is asked and judged by. */
export const templateSnapshot = z.object({
  title: z.string(),
  difficulty: z.enum(["EASY", "MEDIUM", "HARD"]),
  focusArea: z.string(),
  instructions: z.string(),
  version: z.number().int(),
  questions: z.array(questionSnapshot),
});

export type TemplateSnapshot = z.infer<typeof templateSnapshot>;
export type QuestionSnapshot = z.infer<typeof questionSnapshot>;
export type CriterionSnapshot = z.infer<typeof criterionSnapshot>;

/** A draft, frozen as a version. */
export function takeSnapshot(
  draft: Omit<TemplateSnapshot, "version">,
  version: number,
): TemplateSnapshot {
  return templateSnapshot.parse({ ...draft, version });
}

/** Reads the stored JSON of `TemplateVersion.snapshot`. Throws when it is not a snapshot. */
export function readTemplateSnapshot(json: unknown): TemplateSnapshot {
  return templateSnapshot.parse(json);
}

/** Whether two snapshots ask and judge the same, whatever their version. */
export function isSameContent(
  one: TemplateSnapshot,
  other: TemplateSnapshot,
): boolean {
  // Parsing puts the keys into one order, which the database's JSON loses.
  return contentOf(one) === contentOf(other);
}

function contentOf(snapshot: TemplateSnapshot): string {
  return JSON.stringify(templateSnapshot.parse({ ...snapshot, version: 0 }));
}
