import type {
  Difficulty,
  JobStatus,
  TemplateStatus,
} from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";
import { places } from "./places";

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

type CheckedQuestion = {
  id: string;
  text: string;
  criteria: { id: string; name: string }[];
};

export type PublicationCheck = {
  label: string;
  isDone: boolean;
  /** What to do about it, when it is not done. */
  remedy: string;
  /** Where that is: the first field that needs it (`places`), or another page. */
  place?: string;
  href?: string;
};

/** What must be true before candidates can be sent a template, in the order in which people do it. */
export function publicationChecks({
  title,
  job,
  questions,
}: {
  title: string;
  job: { id: string; status: JobStatus };
  questions: CheckedQuestion[];
}): PublicationCheck[] {
  const withoutText = which(questions, ({ text }) => !text.trim());
  const withoutCriterion = which(
    questions,
    ({ criteria }) => criteria.length === 0,
  );
  const withoutName = which(questions, ({ criteria }) =>
    criteria.some(isUnnamed),
  );
  const isDone = (missing: unknown[]) =>
    questions.length > 0 && missing.length === 0;
  const unnamed = withoutName.first?.criteria.find(isUnnamed);
  return [
    {
      label: "A title",
      isDone: title.trim() !== "",
      remedy: "Add a title.",
      place: places.title,
    },
    {
      label: "The job is open",
      isDone: job.status === "OPEN",
      remedy: "Reopen the job first.",
      href: paths.job(job.id),
    },
    {
      label: "At least one question",
      isDone: questions.length > 0,
      remedy: "Add a question.",
      place: places.addQuestion,
    },
    {
      label: "Question text",
      isDone: isDone(withoutText.numbers),
      remedy: `Add text to ${inWords(withoutText.numbers)}.`,
      place: withoutText.first && places.text(withoutText.first.id),
    },
    {
      label: "A criterion for every question",
      isDone: isDone(withoutCriterion.numbers),
      remedy: `Add a criterion to ${inWords(withoutCriterion.numbers)}.`,
      place:
        withoutCriterion.first &&
        places.addCriterion(withoutCriterion.first.id),
    },
    {
      label: "Criterion names",
      isDone: isDone(withoutName.numbers),
      remedy: `Name the criteria of ${inWords(withoutName.numbers)}.`,
      place: unnamed && places.criterionName(unnamed.id),
    },
  ];
}

/** "Copy of …", within the length that a title may have. */
export function titleOfCopy(title: string): string {
  return `Copy of ${title}`.slice(0, 120).trim();
}

const isUnnamed = ({ name }: { name: string }) => !name.trim();

/** The questions of some kind: their numbers as people count, and the first of them. */
function which(
  questions: CheckedQuestion[],
  isWanted: (question: CheckedQuestion) => boolean,
): { numbers: number[]; first: CheckedQuestion | undefined } {
  return {
    numbers: questions.flatMap((question, index) =>
      isWanted(question) ? [index + 1] : [],
    ),
    first: questions.find(isWanted),
  };
}

function inWords(numbers: number[]): string {
  if (numbers.length === 0) return "each question";
  const list = new Intl.ListFormat("en").format(numbers.map(String));
  return `${numbers.length === 1 ? "question" : "questions"} ${list}`;
}
