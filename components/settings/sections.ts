import type { Act } from "@/lib/auth/permissions";
import { paths, type SettingsSection } from "@/lib/paths";

/** The sections of Settings in their order. A section appears here once it has content. */
export const settingsSections: {
  name: SettingsSection;
  label: string;
  /** Other words that find it in the palette. */
  also: string;
  /** Whom it is for, where not everybody. */
  act?: Act;
  /** Fragments by which its parts were linked to while Settings was one page. */
  anchors: string[];
}[] = [
  {
    name: "organization",
    also: "company time zone brand logo color",
    label: "Organization",
    anchors: ["brand", "logo"],
  },
  {
    name: "sending",
    also: "deadline reminders language think time",
    label: "Sending",
    anchors: ["reminders"],
  },
  { name: "email", also: "smtp mailbox", label: "Email", anchors: [] },
  {
    name: "ai",
    also: "evaluation requests limit spending consent",
    label: "AI",
    anchors: ["ai-requests"],
  },
  {
    name: "privacy",
    also: "retention delete",
    label: "Privacy",
    anchors: ["retention"],
  },
  {
    name: "people",
    also: "team members roles users",
    label: "People",
    anchors: ["team"],
  },
  {
    name: "audit",
    also: "activity access security sign-ins history",
    label: "Audit log",
    act: "audit.read",
    anchors: [],
  },
];

/** The sections that somebody sees, by what they may do. */
export function sectionsFor(isAllowed: (act: Act) => boolean) {
  return settingsSections.filter(({ act }) => !act || isAllowed(act));
}

/** The section that an address of the old single page ("#ai-requests") means; null for any other fragment. */
export function sectionOfFragment(fragment: string): string | null {
  const id = fragment.replace(/^#/, "");
  const section = settingsSections.find(
    ({ name, anchors }) => name === id || anchors.includes(id),
  );
  return section ? paths.settingsSection(section.name) : null;
}
