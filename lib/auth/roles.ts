import type { Role } from "@/lib/generated/prisma/enums";
import { refuse } from "@/lib/result";

export const roleLabels: Record<Role, string> = {
  OWNER: "Owner",
  ADMIN: "Admin",
  RECRUITER: "Recruiter",
  REVIEWER: "Reviewer",
};

/** What someone hears whose role is too low for an act. */
export const notAllowed = refuse("forbidden", "Your role doesn’t allow this.");
