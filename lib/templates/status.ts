import type {
  Difficulty,
  JobStatus,
  TemplateStatus,
} from "@/lib/generated/prisma/enums";

export const templateStatusLabels: Record<TemplateStatus, string> = {
  DRAFT: "Draft",
  PUBLISHED: "Published",
  ARCHIVED: "Archived",
};

export const difficultyLabels: Record<Difficulty, string> = {
  EASY: "Easy",
  MEDIUM: "Medium",
  HARD: "Hard",
};

export type PublicationCheck = {
  label: string;
  isDone: boolean;
  /** What to do about it, when it is not done. */
  remedy: string;
};

/** What must be true before candidates can be sent a template, in the order in which people do it. */
export function publicationChecks(template: {
  jobStatus: JobStatus;
  questions: { text: string; criteria: { name: string }[] }[];
}): PublicationCheck[] {
  const { questions } = template;
  const withoutText = numbersOf(questions, ({ text }) => !text.trim());
  const withoutCriterion = numbersOf(
    questions,
    ({ criteria }) => criteria.length === 0,
  );
  const withoutName = numbersOf(questions, ({ criteria }) =>
    criteria.some(({ name }) => !name.trim()),
  );
  return [
    {
      label: "The job is open",
      isDone: template.jobStatus === "OPEN",
      remedy: "Reopen the job first.",
    },
    {
      label: "At least one question",
      isDone: questions.length > 0,
      remedy: "Add a question.",
    },
    {
      label: "Every question is written",
      isDone: questions.length > 0 && withoutText.length === 0,
      remedy: `Write ${inWords(withoutText)}.`,
    },
    {
      label: "Every question has a criterion",
      isDone: questions.length > 0 && withoutCriterion.length === 0,
      remedy: `Add a criterion to ${inWords(withoutCriterion)}.`,
    },
    {
      label: "Every criterion has a name",
      isDone: questions.length > 0 && withoutName.length === 0,
      remedy: `Name the criteria of ${inWords(withoutName)}.`,
    },
  ];
}

function numbersOf<Question>(
  questions: Question[],
  isWanted: (question: Question) => boolean,
): number[] {
  return questions.flatMap((question, index) =>
    isWanted(question) ? [index + 1] : [],
  );
}

function inWords(numbers: number[]): string {
  if (numbers.length === 0) return "each question";
  const list = new Intl.ListFormat("en").format(numbers.map(String));
  return `${numbers.length === 1 ? "question" : "questions"} ${list}`;
}
