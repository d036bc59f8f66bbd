import type { CandidateStage } from "@/lib/answers/queries";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";

/** Where a candidate stands, as the server would say it; before the consents unless changed. */
export const makeStage = (
  change: Partial<CandidateStage> = {},
): CandidateStage => ({
  publicId: "a".repeat(22),
  locale: "en",
  accommodations: readAccommodations({}),
  change: null,
  questionsAhead: [],
  step: "consents",
  now: "2026-11-22T10:00:00.000Z",
  companyName: "Company",
  jobTitle: "Job",
  candidateName: "Candidate",
  instructions: "",
  questions: 2,
  estimatedSeconds: 600,
  deadlineAt: "2026-11-29T10:00:00.000Z",
  submittedAt: null,
  withdrawal: {
    askedAt: null,
    withdrawnAt: null,
    undoUntil: null,
    erasedAt: null,
  },
  retentionMonths: null,
  recruiter: { name: "Recruiter", email: "recruiter@example.com" },
  aiQuestion: "now",
  isAiAskedLater: false,
  consents: { recording: null, aiEvaluation: null },
  question: null,
  answers: [],
  ...change,
});
