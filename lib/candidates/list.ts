import { candidateStatusLabels } from "@/lib/interviews/candidate-status";
import { type ListKind, byName, newestFirst } from "@/lib/lists/kinds";
import { paths } from "@/lib/paths";

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
