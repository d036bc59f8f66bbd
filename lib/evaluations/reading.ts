import {
  readLevels,
  readSuspicions,
  type CriterionLevel,
  type Suspicion,
} from "@/lib/evaluations/schema";
import {
  scoreAnswer,
  scoreCriteria,
  type CriterionScore,
} from "@/lib/evaluations/scoring";
import {
  readSegments,
  writtenSegments,
  type TranscriptSegment,
} from "@/lib/evaluations/transcript";
import type { EvaluationOutcome } from "@/lib/generated/prisma/enums";
import { answerKindOf, type AnswerKind } from "@/lib/interviews/answer-kinds";
import type {
  CriterionSnapshot,
  QuestionSnapshot,
} from "@/lib/templates/snapshot";

/** One line of the rubric with what the AI made of it. */
type CriterionReading = CriterionSnapshot &
  Omit<CriterionScore, "criterionId"> &
  Pick<CriterionLevel, "reason" | "evidence">;

/** One question with what was heard and judged. Times are seconds from the answer's beginning, over all its parts. */
export type AnswerReading = {
  questionId: string;
  question: string;
  /** How it was answered; null while it is not. */
  kind: AnswerKind | null;
  /** Null until it is transcribed; no segments when nobody was heard, or nothing written. */
  transcript: TranscriptSegment[] | null;
  /** Null until it is evaluated. */
  outcome: EvaluationOutcome | null;
  criteria: CriterionReading[];
  /** 1–5, or null: not evaluated, not heard, not enough evidence. Never a default. */
  score: number | null;
  summary: string;
  suspicions: Suspicion[];
  isRehearsal: boolean;
};

type StoredAnswer = {
  keptTakeId: string | null;
  keptAt: Date | null;
  typedText: string | null;
  keptTake: {
    transcript: { segments: unknown; isRehearsal: boolean } | null;
  } | null;
  /** In the order of their runs. */
  evaluations: {
    takeId: string | null;
    outcome: EvaluationOutcome;
    levels: unknown;
    summary: string;
    flags: unknown;
    isRehearsal: boolean;
  }[];
};

/** Puts stored rows and the interview's rubric together; all arithmetic of an answer happens here. */
export function readAnswer(
  question: QuestionSnapshot,
  answer: StoredAnswer | undefined,
): AnswerReading {
  const runs =
    answer?.evaluations.filter(({ takeId }) => takeId === answer.keptTakeId) ??
    [];
  const levels = runs
    .map((run) => readLevels(run.levels))
    .filter((run) => run.length > 0);
  const scores = scoreCriteria(question.criteria, levels);
  const transcript = answer?.keptTake?.transcript;
  const kind = answer ? answerKindOf(answer) : null;
  const [first] = runs;
  return {
    questionId: question.id,
    question: question.text,
    kind,
    transcript:
      kind === "written"
        ? writtenSegments(answer?.typedText ?? "")
        : transcript
          ? readSegments(transcript.segments)
          : null,
    outcome:
      runs.find(({ outcome }) => outcome === "SCORED")?.outcome ??
      first?.outcome ??
      null,
    criteria: question.criteria.map((criterion) =>
      readCriterion(criterion, scores, levels),
    ),
    score: scoreAnswer(question.criteria, scores),
    summary: first?.summary ?? "",
    suspicions: first ? readSuspicions(first.flags) : [],
    isRehearsal:
      runs.some((run) => run.isRehearsal) || (transcript?.isRehearsal ?? false),
  };
}

/** With the reason and evidence of the first run that gave the level that counts. */
function readCriterion(
  criterion: CriterionSnapshot,
  scores: CriterionScore[],
  runs: CriterionLevel[][],
): CriterionReading {
  const score = scores.find(({ criterionId }) => criterionId === criterion.id);
  const given = runs.flatMap((run) =>
    run.filter(({ criterionId }) => criterionId === criterion.id),
  );
  const typical = given.find(({ level }) => level === score?.level) ?? given[0];
  return {
    ...criterion,
    level: score?.level ?? null,
    spread: score?.spread ?? 0,
    isUnstable: score?.isUnstable ?? false,
    reason: typical?.reason ?? "",
    evidence: typical?.evidence ?? [],
  };
}
