import { interviewStatusLabels } from "@/lib/interviews/status";
import { type ListKind, byName, newestFirst } from "@/lib/lists/kinds";
import { paths } from "@/lib/paths";

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
