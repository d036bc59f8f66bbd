import type { Role } from "@/lib/generated/prisma/enums";

export const roleLabels: Record<Role, string> = {
  OWNER: "Owner",
  ADMIN: "Admin",
  RECRUITER: "Recruiter",
  REVIEWER: "Reviewer",
};
