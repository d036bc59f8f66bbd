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

export const byName = { column: "searchText", isDescending: false } as const;
export const newestFirst = { column: "createdAt", isDescending: true } as const;
