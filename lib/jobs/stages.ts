import type { ApplicationStage } from "@/lib/generated/prisma/enums";

export const stageLabels: Record<ApplicationStage, string> = {
  APPLIED: "Applied",
  INTERVIEWING: "Interviewing",
  SHORTLISTED: "Shortlisted",
  REJECTED: "Rejected",
  HIRED: "Hired",
};

/** In the order in which people usually go through them. Any may follow any: a person decides, never a score. */
export const stages = Object.keys(stageLabels) as ApplicationStage[];

/** Nothing more is asked of the candidate: no reminder goes out, and nothing about their interviews is pressing. */
export const decidedStages = ["REJECTED", "HIRED"] as const;

export function isDecided(stage: ApplicationStage): boolean {
  return decidedStages.some((decided) => decided === stage);
}

/** Offered when an application is rejected; own words do as well. For colleagues, never sent. */
export const rejectReasons = [
  "Lacks a required skill",
  "Too little experience",
  "Weak interview answers",
  "Another candidate was stronger",
  "Mismatched expectations",
  "Withdrew or didn’t respond",
  "Position closed",
] as const;
