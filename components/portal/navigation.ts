import {
  BriefcaseBusiness,
  FileText,
  House,
  ListChecks,
  Settings,
  Users,
  Video,
  type LucideIcon,
} from "lucide-react";

export type Section = { href: string; label: string; icon: LucideIcon };

export const sections: Section[] = [
  { href: "/", label: "Home", icon: House },
  { href: "/jobs", label: "Jobs", icon: BriefcaseBusiness },
  { href: "/templates", label: "Templates", icon: FileText },
  { href: "/candidates", label: "Candidates", icon: Users },
  { href: "/applications", label: "Applications", icon: ListChecks },
  { href: "/interviews", label: "Interviews", icon: Video },
  { href: "/settings", label: "Settings", icon: Settings },
];

/** Whether a page belongs to a section: `/candidates/42` to Candidates, only `/` itself to Home. */
export function isWithin(pathname: string, href: string): boolean {
  return href === "/"
    ? pathname === "/"
    : pathname === href || pathname.startsWith(`${href}/`);
}
