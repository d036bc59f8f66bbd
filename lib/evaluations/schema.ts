import { z } from "zod";
import { lineField, textField } from "@/lib/fields/text-fields";
import { second } from "./transcript";

const level = z.union([z.literal([1, 2, 3, 4, 5]), z.null()]);

/** What the model has to answer. `null` is "not enough evidence"; ids are those of the prompt. */
export const judgement = z.object({
  criteria: z.array(
    z.object({
      criterionId: lineField(),
      level,
      reason: textField(),
      evidence: z.array(
        z.object({ segmentId: lineField(), quote: textField() }),
      ),
    }),
  ),
  summary: textField(),
});

export type ModelJudgement = z.infer<typeof judgement>;

const criterionLevel = z.object({
  criterionId: z.uuid(),
  level,
  reason: z.string(),
  /** Verified by code against the transcript. */
  evidence: z.array(
    z.object({
      segmentId: z.string(),
      quote: z.string(),
      start: second,
      end: second,
    }),
  ),
});

export type CriterionLevel = z.infer<typeof criterionLevel>;

/** Reads the stored JSON of `Evaluation.levels`. */
export function readLevels(json: unknown): CriterionLevel[] {
  return z.array(criterionLevel).parse(json);
}

const suspicion = z.object({
  segmentId: z.string(),
  start: second,
  text: z.string(),
});

/** A place in the transcript that reads like an instruction to the model. */
export type Suspicion = z.infer<typeof suspicion>;

/** Reads the stored JSON of `Evaluation.flags`. */
export function readSuspicions(json: unknown): Suspicion[] {
  return z.array(suspicion).parse(json);
}

export const evaluationInput = z.object({ interviewId: z.uuid() });
