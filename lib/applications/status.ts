import type { ApplicationStage } from "@/lib/generated/prisma/enums";

export const stageLabels: Record<ApplicationStage, string> = {
  APPLIED: "Applied",
  INTERVIEWING: "Interviewing",
  SHORTLISTED: "Shortlisted",
  REJECTED: "Rejected",
  HIRED: "Hired",
};
