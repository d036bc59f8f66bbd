import { paths, type SettingsSection } from "@/lib/paths";

/** The sections of Settings in their order. A section appears here once it has content. */
export const settingsSections: {
  name: SettingsSection;
  label: string;
  /** Fragments by which its parts were linked to while Settings was one page. */
  anchors: string[];
}[] = [
  { name: "organization", label: "Organization", anchors: ["brand", "logo"] },
  { name: "sending", label: "Sending", anchors: ["reminders"] },
  { name: "email", label: "Email", anchors: [] },
  { name: "ai", label: "AI", anchors: ["ai-requests"] },
  { name: "privacy", label: "Privacy", anchors: ["retention"] },
  { name: "people", label: "People", anchors: ["team"] },
];

/** The section that an address of the old single page ("#ai-requests") means; null for any other fragment. */
export function sectionOfFragment(fragment: string): string | null {
  const id = fragment.replace(/^#/, "");
  const section = settingsSections.find(
    ({ name, anchors }) => name === id || anchors.includes(id),
  );
  return section ? paths.settingsSection(section.name) : null;
}
