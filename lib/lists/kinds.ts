import { stageLabels } from "@/lib/jobs/stages";
import { candidateStatusLabels } from "@/lib/interviews/candidate-status";
import { interviewStatusLabels } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";

/** The long lists of the portal: where each is, what its tabs tell apart, and what it can be sorted by. */
export type ListKind<Facet extends string, Sort extends string> = {
  path: string;
  table: "Candidate" | "Interview" | "Application";
  /** The column that the tabs tell apart, also its parameter in the address. */
  facet: "status" | "stage";
  facetType: "CandidateStatus" | "InterviewStatus" | "ApplicationStage";
  labels: Record<Facet, string>;
  sorts: Record<Sort, SortColumn>;
  usualSort: NoInfer<Sort>;
  /** Whether it can be filtered by job: its rows have a `jobId`, and its page shows the filter. */
  hasJob: boolean;
  /** Whether it can be filtered by what needs somebody (lib/lists/attention.ts): its rows are interviews. */
  hasAttention: boolean;
  /** Whether it has the filters of lib/lists/filters.ts: its rows are interviews. */
  hasFilters: boolean;
};

type SortColumn = {
  /** `searchText` begins with the name, in lower case and without accents. Each has an index, alone and by facet. */
  column: "createdAt" | "lastActivityAt" | "deadlineAt" | "searchText";
  /** The direction of the first press on its header. */
  isDescending: boolean;
};

const byName = { column: "searchText", isDescending: false } as const;
const newestFirst = { column: "createdAt", isDescending: true } as const;

export const candidateList = {
  path: paths.candidates,
  table: "Candidate",
  facet: "status",
  facetType: "CandidateStatus",
  labels: candidateStatusLabels,
  sorts: {
    name: byName,
    activity: { column: "lastActivityAt", isDescending: true },
    added: newestFirst,
  },
  usualSort: "added",
  hasJob: false,
  hasAttention: false,
  hasFilters: false,
} as const satisfies ListKind<string, string>;

export const interviewList = {
  path: paths.interviews,
  table: "Interview",
  facet: "status",
  facetType: "InterviewStatus",
  labels: interviewStatusLabels,
  sorts: {
    name: byName,
    sent: newestFirst,
    deadline: { column: "deadlineAt", isDescending: false },
  },
  usualSort: "sent",
  hasJob: true,
  hasAttention: true,
  hasFilters: true,
} as const satisfies ListKind<string, string>;

export const applicationList = {
  path: paths.applications,
  table: "Application",
  facet: "stage",
  facetType: "ApplicationStage",
  labels: stageLabels,
  sorts: { since: newestFirst },
  usualSort: "since",
  hasJob: true,
  hasAttention: false,
  hasFilters: false,
} as const satisfies ListKind<string, string>;
