/** Every address of the application, in one place. */
export const paths = {
  home: "/",
  signIn: "/sign-in",
  setUp: "/set-up",
  jobs: "/jobs",
  newJob: "/jobs/new",
  job: (id: string) => `/jobs/${id}`,
  templates: "/templates",
  newTemplate: (jobId?: string) =>
    jobId ? `/templates/new?job=${jobId}` : "/templates/new",
  template: (id: string) => `/templates/${id}`,
  candidates: "/candidates",
  candidate: (id: string) => `/candidates/${id}`,
  sendInterview: (candidateId: string) => `/candidates?send=${candidateId}`,
  applications: "/applications",
  application: (id: string) => `/applications/${id}`,
  interviews: "/interviews",
  interview: (id: string) => `/interviews/${id}`,
  settings: "/settings",
  /** The emailed link: a landing page that changes nothing. */
  invitationLink: (token: string) => `/i/${token}`,
  candidateInterview: (publicId: string) => `/interview/${publicId}`,
  pixel: (token: string) => `/api/opened/${token}`,
  uploads: "/api/uploads",
  recording: (takeId: string, part = 0) => `/api/recordings/${takeId}/${part}`,
} as const;
