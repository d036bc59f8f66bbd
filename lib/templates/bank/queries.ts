import { can, notAllowed } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { plainSigns } from "@/lib/fold";
import { ok } from "@/lib/result";
import {
  readCriteria,
  type FindQuestionsInput,
} from "@/lib/templates/bank/schema";
import { criteria, questionFields } from "@/lib/templates/draft-queries";

/** More than anybody reads through: searching narrows it down. */
const mostShown = 50;

/**
 * Questions to insert, newest first, and the competencies to filter them by. `hasMore` when there are more than are
 * given.
 */
export async function findQuestions(actor: Actor, input: FindQuestionsInput) {
  if (!can(actor, "template.edit")) return notAllowed;
  const { organizationId } = actor;
  const matching = {
    text: {
      contains: likePattern(input.query),
      mode: "insensitive",
    },
    ...(input.competency === null ? {} : { competency: input.competency }),
  } as const;
  const found = await (input.source === "bank"
    ? inBank({ organizationId }, matching)
    : inTemplates(
        {
          organizationId,
          templateId: { not: input.templateId },
          text: { not: "" },
        },
        matching,
      ));
  return ok({
    questions: found.questions.slice(0, mostShown),
    hasMore: found.questions.length > mostShown,
    competencies: found.competencies
      .map(({ competency }) => competency)
      .filter(Boolean),
  });
}

/** What was typed as it is, but for apostrophes and dashes, of which any stands for any other. */
function likePattern(typed: string): string {
  return typed.replace(/[\\%_]/g, "\\$&").replace(plainSigns, "_");
}

export type FoundQuestions = Extract<
  Awaited<ReturnType<typeof findQuestions>>,
  { ok: true }
>["value"];

export type FoundQuestion = FoundQuestions["questions"][number];

type Matching = {
  text: { contains: string; mode: "insensitive" };
  competency?: string;
};

async function inBank(all: { organizationId: string }, matching: Matching) {
  const [rows, competencies] = await Promise.all([
    db.bankQuestion.findMany({
      where: { ...all, ...matching },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: mostShown + 1,
      select: { ...questionFields, criteria: true },
    }),
    db.bankQuestion.groupBy({
      by: "competency",
      where: all,
      orderBy: { competency: "asc" },
    }),
  ]);
  const questions = rows.map((row) => ({
    ...row,
    criteria: readCriteria(row.criteria),
    origin: null as string | null,
  }));
  return { questions, competencies };
}

async function inTemplates(
  all: {
    organizationId: string;
    templateId: { not: string };
    text: { not: string };
  },
  matching: Matching,
) {
  const [rows, competencies] = await Promise.all([
    db.question.findMany({
      where: { AND: [all, matching] },
      orderBy: [{ template: { updatedAt: "desc" } }, { position: "asc" }],
      take: mostShown + 1,
      select: {
        ...questionFields,
        template: { select: { title: true } },
        criteria,
      },
    }),
    db.question.groupBy({
      by: "competency",
      where: all,
      orderBy: { competency: "asc" },
    }),
  ]);
  const questions = rows.map(({ template, ...row }) => ({
    ...row,
    origin: template.title,
  }));
  return { questions, competencies };
}
