import type { DraftedQuestions, DraftedRubric } from "./schema";

type Checked<V> =
  { isSound: true; value: V } | { isSound: false; problems: string[] };

/** More than was asked for is cut; nothing at all, or what would not fit into the editor, is sent back. */
const most = { questions: 8, criteria: 5, words: 1000, name: 120 };

export function checkQuestions({
  questions,
}: DraftedQuestions): Checked<DraftedQuestions> {
  const kept = questions.slice(0, most.questions).map((question) => ({
    text: question.text.trim(),
    competency: question.competency.trim(),
    criteria: trimmed(question.criteria),
  }));
  const problems = kept.flatMap(({ text, competency, criteria }, index) => {
    const where = `questions[${index}]`;
    return [
      !text && `${where}.text is empty`,
      text.length > most.words && `${where}.text is too long`,
      competency.length > most.name && `${where}.competency is too long`,
      ...problemsOf(criteria, where),
    ];
  });
  return settled({ questions: kept }, [
    kept.length === 0 && "there is no question",
    ...problems,
  ]);
}

export function checkRubric(said: DraftedRubric): Checked<DraftedRubric> {
  const criteria = trimmed(said.criteria);
  return settled({ criteria }, problemsOf(criteria, "answer"));
}

type Criteria = DraftedRubric["criteria"];

function trimmed(criteria: Criteria): Criteria {
  return criteria.slice(0, most.criteria).map((criterion) => ({
    name: criterion.name.trim(),
    weakAnchor: criterion.weakAnchor.trim(),
    strongAnchor: criterion.strongAnchor.trim(),
  }));
}

function problemsOf(criteria: Criteria, where: string): (string | false)[] {
  return [
    criteria.length === 0 && `${where}.criteria is empty`,
    ...criteria.flatMap(({ name, weakAnchor, strongAnchor }, index) => {
      const here = `${where}.criteria[${index}]`;
      return [
        !name && `${here}.name is empty`,
        name.length > most.name && `${here}.name is too long`,
        (!weakAnchor || !strongAnchor) && `${here} has an empty anchor`,
        Math.max(weakAnchor.length, strongAnchor.length) > most.words &&
          `${here} has an anchor that is too long`,
      ];
    }),
  ];
}

function settled<V>(value: V, found: (string | false)[]): Checked<V> {
  const problems = found.filter((problem) => problem !== false);
  return problems.length === 0
    ? { isSound: true, value }
    : { isSound: false, problems };
}
