/** In the address of a candidate's page: the language to show it in. */
export const languageParameter = "lang";

/** The pages of Settings, by what they are about. */
export type SettingsSection =
  "organization" | "sending" | "email" | "ai" | "privacy" | "people" | "audit";

/** In place of a candidate's id in an address: the Send Interview modal asks for candidates first. */
export const pick = "pick";

/** Every address of the application, in one place. */
export const paths = {
  home: "/",
  signIn: "/sign-in",
  /** Sign in, then go on to a local path. */
  signInFrom: (from: string) => `/sign-in?from=${encodeURIComponent(from)}`,
  setUp: "/set-up",
  jobs: "/jobs",
  newJob: "/jobs/new",
  job: (id: string) => `/jobs/${id}`,
  sendFromJob: (id: string) => `/jobs/${id}?send=${pick}`,
  editJob: (id: string) => `/jobs/${id}/edit`,
  templates: "/templates",
  newTemplate: (jobId?: string) =>
    jobId ? `/templates/new?job=${jobId}` : "/templates/new",
  template: (id: string) => `/templates/${id}`,
  sendFromTemplate: (id: string) => `/templates/${id}?send=${pick}`,
  templateVersions: (id: string) => `/templates/${id}/versions`,
  templateVersion: (id: string, number: number) =>
    `/templates/${id}/versions/${number}`,
  /** The draft of a template, as its editor saves and reads it. */
  templateDraft: (id: string) => `/api/templates/${id}`,
  drafts: "/api/drafts",
  /** Whether anything happened, as the portal's open pages ask. */
  version: "/api/version",
  /** What the palette finds, and with `onlyCandidates` whom the Send Interview modal offers. */
  search: (q: string, onlyCandidates = false) =>
    `/api/search?q=${encodeURIComponent(q)}${onlyCandidates ? "&candidates" : ""}`,
  candidates: "/candidates",
  addCandidate: "/candidates?add=1",
  candidate: (id: string) => `/candidates/${id}`,
  editCandidate: (id: string) => `/candidates/${id}?edit=${id}`,
  importCandidates: "/candidates/import",
  sampleCandidates: "/sample-candidates.csv",
  candidateImport: (id: string) => `/candidates/import/${id}`,
  sendInterview: (candidateId: string) => `/candidates?send=${candidateId}`,
  /** The same over the candidate's own page. */
  sendFromCandidate: (id: string) => `/candidates/${id}?send=${id}`,
  applications: "/applications",
  application: (id: string) => `/applications/${id}`,
  interviews: "/interviews",
  sendFromInterviews: `/interviews?send=${pick}`,
  /** Those that need somebody for a reason: a name of lib/lists/attention.ts. */
  interviewsNeeding: (name: string) => `/interviews?attention=${name}`,
  interview: (id: string) => `/interviews/${id}`,
  batches: "/batches",
  batch: (id: string) => `/batches/${id}`,
  /** Leads to its first section. */
  settings: "/settings",
  settingsSection: (name: SettingsSection) => `/settings/${name}`,
  /** The emailed link: a landing page that changes nothing. */
  invitationLink: (token: string) => `/i/${token}`,
  /** Where the landing page's Continue goes (POST). */
  enterInterview: (token: string, locale?: string) =>
    inLanguage(`/api/continue/${token}`, locale),
  stopRemindersPage: (token: string, locale?: string) =>
    inLanguage(`/i/stop/${token}`, locale),
  /** Where that page's button, and a mail program's own, go (POST). */
  stopReminders: (token: string, locale?: string) =>
    inLanguage(`/api/stop-reminders/${token}`, locale),
  withdrawPage: (token: string, locale?: string) =>
    inLanguage(`/i/withdraw/${token}`, locale),
  /** Where that page's buttons go (POST). */
  withdraw: (token: string, locale?: string) =>
    inLanguage(`/api/withdraw/${token}`, locale),
  tooManyLinks: "/i/too-many",
  /** There is no page here, on purpose: only then does Next answer 404 with words that need no scripts. */
  unknownLink: (locale?: string) => inLanguage("/i/link/unknown", locale),
  /** In a language other than the interview's own, if given. */
  candidateInterview: (publicId: string, locale?: string) =>
    inLanguage(`/interview/${publicId}`, locale),
  /** What the candidate can save of what is stored about them. */
  candidateData: (publicId: string, locale?: string) =>
    inLanguage(`/interview/${publicId}/data`, locale),
  candidateDataFile: (publicId: string) => `/api/my-data/${publicId}`,
  pixel: (token: string) => `/api/opened/${token}`,
  /** Of a stored logo, by its key. */
  logo: (key: string) => `/api/${key}`,
  uploads: "/api/uploads",
  importFile: (id: string) => `/api/imports/${id}`,
  importRows: (id: string, show: string) =>
    `/api/imports/${id}/rows?show=${show}`,
  exportCandidates: "/api/exports/candidates.csv",
  exportInterviews: "/api/exports/interviews.csv",
  exportAudit: "/api/exports/audit.csv",
  recording: (takeId: string, part = 0) => `/api/recordings/${takeId}/${part}`,
  /** The same for the candidate who recorded it, to save. */
  candidateRecording: (
    publicId: string,
    { takeId, part, name }: { takeId: string; part: number; name: string },
  ) =>
    `/api/recordings/${takeId}/${part}?interview=${publicId}&save=${encodeURIComponent(name)}`,
} as const;

function inLanguage(path: string, locale: string | undefined): string {
  return locale ? `${path}?${languageParameter}=${locale}` : path;
}

/** Request header in which proxy.ts tells the pages which address was asked for. */
export const requestedPathHeader = "x-requested-path";

/** The same, with the nonce of the page's own scripts. */
export const nonceHeader = "x-nonce";

/** A path of this application to go on to, or home for anything that leads elsewhere. */
export function localPath(from: string | null | undefined): string {
  const here = "http://here.invalid";
  const url = from?.startsWith("/") && URL.parse(from, here);
  // "/.//evil.example" resolves to a path that begins with two slashes, which a browser takes for another host.
  return url && url.origin === here && !url.pathname.startsWith("//")
    ? url.pathname + url.search + url.hash
    : paths.home;
}
