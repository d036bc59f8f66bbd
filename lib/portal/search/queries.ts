import { scope, type Actor } from "@/lib/auth/proof";
import { listCandidates } from "@/lib/candidates/queries";
import { db } from "@/lib/db";
import type { SearchInput } from "@/lib/portal/search/schema";
import { matchesWords, wordsOf } from "@/lib/portal/search/words";

/** How many of each kind a search shows; whoever wants more has the lists. */
const mostCandidates = 6;
const mostToPick = 25;
const mostTitles = 4;
/** Titles that are looked through, newest first: an organization has some hundred. */
const titlesRead = 1_000;

/** Candidates by name or email, as their list finds them; without `onlyCandidates` also jobs and templates by title. */
export async function search(
  actor: Actor,
  { q, onlyCandidates }: SearchInput,
): Promise<Found> {
  if (onlyCandidates)
    return {
      candidates: await searchCandidates(actor, q, mostToPick),
      jobs: [],
      templates: [],
    };
  const words = wordsOf(q);
  if (words.length === 0) return { candidates: [], jobs: [], templates: [] };
  const [candidates, jobs, templates] = await Promise.all([
    searchCandidates(actor, q, mostCandidates),
    searchJobs(actor, words),
    searchTemplates(actor, words),
  ]);
  return { candidates, jobs, templates };
}

export type Found = {
  candidates: Awaited<ReturnType<typeof searchCandidates>>;
  jobs: Awaited<ReturnType<typeof searchJobs>>;
  templates: Awaited<ReturnType<typeof searchTemplates>>;
};

/** Newest first; all of them when nothing is searched for. */
async function searchCandidates(actor: Actor, q: string, most: number) {
  const { rows } = await listCandidates(actor, { q });
  return rows
    .slice(0, most)
    .map(({ id, name, email }) => ({ id, name, email }));
}

async function searchJobs(actor: Actor, words: string[]) {
  const jobs = await db.job.findMany({
    where: scope(actor),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: titlesRead,
    select: { id: true, title: true, status: true },
  });
  return jobs
    .filter(({ title }) => matchesWords(words, title))
    .slice(0, mostTitles);
}

async function searchTemplates(actor: Actor, words: string[]) {
  const templates = await db.template.findMany({
    where: {
      ...scope(actor),
      status: { not: "ARCHIVED" },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: titlesRead,
    select: {
      id: true,
      title: true,
      status: true,
      job: { select: { title: true } },
    },
  });
  return templates
    .filter(({ title }) => matchesWords(words, title))
    .slice(0, mostTitles);
}
