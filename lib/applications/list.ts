import { stageLabels } from "@/lib/jobs/stages";
import { type ListKind, newestFirst } from "@/lib/lists/kinds";
import { paths } from "@/lib/paths";

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
