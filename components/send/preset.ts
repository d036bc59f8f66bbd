import type { SendableJob } from "@/lib/templates/queries";

/** What points at a job and a template before anything is chosen. */
export type Pointers = {
  /** Of the page that the modal is opened on, if it is about one. */
  jobId?: string | undefined;
  templateId?: string | undefined;
  /** Jobs of the candidate's open applications, the newest first. */
  applied?: readonly string[];
  /** What this colleague sent last. */
  lastSent?: { jobId: string; templateId: string } | null | undefined;
  /** Templates that the candidate was sent and that are still open. */
  had?: readonly string[];
};

/** The job that is chosen already: the page's, else the candidate's own, else the one of the last interview sent, else the only one. */
export function presetJob(
  jobs: SendableJob[],
  { jobId, templateId, applied = [], lastSent }: Pointers,
): SendableJob | null {
  const find = (id: string | undefined) => jobs.find((job) => job.id === id);
  const ofTemplate = jobs.find(({ templates }) =>
    templates.some(({ id }) => id === templateId),
  );
  if (ofTemplate) return ofTemplate;
  if (jobId) return find(jobId) ?? only(jobs);
  const ofCandidate = applied.map(find).find(Boolean);
  return ofCandidate ?? find(lastSent?.jobId) ?? only(jobs);
}

/** The template that is chosen already for a job: the page's, else the one sent last, else the only one that the candidate has not got. */
export function presetTemplate(
  job: SendableJob | null | undefined,
  { templateId, lastSent, had = [] }: Pointers,
): string | null {
  if (!job) return null;
  const ids = job.templates.map(({ id }) => id);
  if (templateId && ids.includes(templateId)) return templateId;
  const free = ids.filter((id) => !had.includes(id));
  const last = lastSent?.templateId;
  if (last && free.includes(last)) return last;
  return only(free) ?? only(ids);
}

/** The one choice there is, when there is no other. */
function only<T>(choices: T[]): T | null {
  return choices.length === 1 ? (choices[0] ?? null) : null;
}
