import type {
  CandidateStatus,
  InterviewStatus,
} from "@/lib/generated/prisma/enums";

/** A candidate's status follows from the statuses of all of their interviews, the liveliest first. */
export function candidateStatus(
  interviews: InterviewStatus[],
): CandidateStatus {
  if (interviews.includes("IN_PROGRESS")) return "ACTIVE";
  if (interviews.includes("PENDING")) return "INVITED";
  if (interviews.includes("COMPLETED")) return "COMPLETED";
  return interviews.length === 0 ? "NEW" : "LAPSED";
}

export const candidateStatusLabels: Record<CandidateStatus, string> = {
  NEW: "New",
  INVITED: "Invited",
  ACTIVE: "Active",
  COMPLETED: "Completed",
  LAPSED: "Inactive",
};
