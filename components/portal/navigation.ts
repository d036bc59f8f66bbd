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
import { paths } from "@/lib/paths";

export type Section = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** The page of the section that its link opens, where that is not `href` itself. */
  first?: string;
};

export const sections: Section[] = [
  { href: "/", label: "Home", icon: House },
  { href: "/jobs", label: "Jobs", icon: BriefcaseBusiness },
  { href: "/templates", label: "Templates", icon: FileText },
  { href: "/candidates", label: "Candidates", icon: Users },
  { href: "/applications", label: "Applications", icon: ListChecks },
  { href: "/interviews", label: "Interviews", icon: Video },
  {
    href: paths.settings,
    label: "Settings",
    icon: Settings,
    first: paths.settingsSection("organization"),
  },
];

/** Whether a page belongs to a section: `/candidates/42` to Candidates, only `/` itself to Home. */
export function isWithin(pathname: string, href: string): boolean {
  return href === "/"
    ? pathname === "/"
    : pathname === href || pathname.startsWith(`${href}/`);
}
