import { newId } from "@/lib/new-id";
import { cleanLine, cleanText } from "@/lib/text";
import { usualLimits, type QuestionLimits } from "@/lib/templates/limits";
import type { SaveTemplateInput } from "@/lib/templates/schema";

/** A template as it is being written. Ids are made here, so that they stay the same through every save. */
export type TemplateDraft = Omit<SaveTemplateInput, "id" | "savedAt">;
export type QuestionDraft = TemplateDraft["questions"][number];
export type CriterionDraft = QuestionDraft["criteria"][number];

/** What an editor holds of a stored template. */
export function draftOf({
  jobId,
  title,
  difficulty,
  focusArea,
  instructions,
  questions,
}: TemplateDraft): TemplateDraft {
  return { jobId, title, difficulty, focusArea, instructions, questions };
}

export const mostQuestions = 30;
export const mostCriteria = 10;

export function newQuestion(
  limits: QuestionLimits = usualLimits,
): QuestionDraft {
  return {
    id: newId(),
    text: "",
    competency: "",
    ...limits,
    criteria: [newCriterion()],
  };
}

export function newCriterion(): CriterionDraft {
  return { id: newId(), name: "", weakAnchor: "", strongAnchor: "", weight: 1 };
}

/** A copy to insert elsewhere: what else the source has is left behind, and its ids are new. */
export function copiedQuestion(source: QuestionDraft): QuestionDraft {
  const { text, competency, thinkSeconds, answerSeconds, maxTakes } = source;
  return {
    id: newId(),
    text,
    competency,
    thinkSeconds,
    answerSeconds,
    maxTakes,
    criteria: source.criteria.map((criterion) => ({
      ...criterion,
      id: newId(),
    })),
  };
}

type ProposedCriterion = Omit<CriterionDraft, "id" | "weight">;

/** What was proposed of a question, with the usual limits for the rest. */
export function proposedQuestion(
  proposed: {
    text: string;
    competency: string;
    criteria: ProposedCriterion[];
  },
  limits: QuestionLimits = usualLimits,
): QuestionDraft {
  const criteria = proposed.criteria.map(proposedCriterion);
  return { ...newQuestion(limits), ...proposed, criteria };
}

export function proposedCriterion(proposed: ProposedCriterion): CriterionDraft {
  return { ...newCriterion(), ...proposed };
}

/** The criteria with others added; those in which nothing was written give way. */
export function withCriteria(
  criteria: CriterionDraft[],
  added: CriterionDraft[],
): CriterionDraft[] {
  return [...criteria.filter(isWritten), ...added].slice(0, mostCriteria);
}

export function isWritten(criterion: CriterionDraft): boolean {
  const { name, weakAnchor, strongAnchor } = criterion;
  return [name, weakAnchor, strongAnchor].some((text) => text.trim());
}

/** Where an entry ends up that is dropped at the upper or lower edge of another. */
export function placeOfDrop(
  from: number,
  over: number,
  edge: "top" | "bottom",
): number {
  const to = edge === "bottom" ? over + 1 : over;
  return from < to ? to - 1 : to;
}

/** The list with one entry moved to a place; a place outside of it changes nothing. */
export function moved<Entry>(list: Entry[], from: number, to: number): Entry[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

/** The list with a removed entry back: behind the one it came after, or at the place it had if that one is gone. */
export function putBack<Entry extends { id: string }>(
  list: Entry[],
  removed: Entry,
  { after, index }: { after: string | undefined; index: number },
): Entry[] {
  if (list.some(({ id }) => id === removed.id)) return list;
  const behind = list.findIndex(({ id }) => id === after);
  return list.toSpliced(behind < 0 ? index : behind + 1, 0, removed);
}

/** Whether a draft is what the server made of another: it cleans texts, and keeps the title where there is none. */
export function isSameDraft(stored: TemplateDraft, sent: TemplateDraft) {
  const title = cleanLine(sent.title) || stored.title;
  return contentOf(stored) === contentOf({ ...sent, title });
}

/** Field by field, because the two may have theirs in different orders. */
function contentOf(draft: TemplateDraft): string {
  return JSON.stringify([
    draft.jobId,
    cleanLine(draft.title),
    draft.difficulty,
    cleanLine(draft.focusArea),
    cleanText(draft.instructions).trim(),
    draft.questions.map((question) => [
      question.id,
      cleanText(question.text).trim(),
      cleanLine(question.competency),
      question.thinkSeconds,
      question.answerSeconds,
      question.maxTakes,
      question.criteria.map((criterion) => [
        criterion.id,
        cleanLine(criterion.name),
        cleanText(criterion.weakAnchor).trim(),
        cleanText(criterion.strongAnchor).trim(),
        criterion.weight,
      ]),
    ]),
  ]);
}
