import {
  FileUp,
  History,
  Keyboard,
  Plus,
  Send,
  Settings,
  UserPlus,
  type LucideIcon,
} from "lucide-react";
import { settingsSections } from "@/components/settings/sections";
import { paths } from "@/lib/paths";
import { matchesWords } from "@/lib/search/words";
import { sections } from "./navigation";

/** What somebody may do here, by their role; the server decides again. */
export type Abilities = { canEdit: boolean };

export type Command = {
  id: string;
  label: string;
  /** Other words that find it. */
  also?: string;
  icon: LucideIcon;
  href: string;
};

export type CommandGroup = { heading: string; commands: Command[] };

/** What the palette offers without asking the server: the acts and the pages that a role has. */
export function commandGroups({ canEdit }: Abilities): CommandGroup[] {
  return [
    ...(canEdit ? [{ heading: "Actions", commands: acts }] : []),
    {
      heading: "Go to",
      commands: [
        ...sections.map(({ href, label, icon }) => ({
          id: `page ${href}`,
          label,
          icon,
          href,
        })),
        {
          id: "page /batches",
          label: "Bulk actions",
          icon: History,
          href: paths.batches,
        },
      ],
    },
    {
      heading: "Settings",
      commands: settingsSections.map(({ name, label, also }) => ({
        id: `settings ${name}`,
        label: `Settings: ${label}`,
        also,
        icon: Settings,
        href: paths.settingsSection(name),
      })),
    },
  ];
}

const acts: Command[] = [
  {
    id: "send",
    label: "Send Interview…",
    also: "invite invitation",
    icon: Send,
    href: paths.sendFromInterviews,
  },
  {
    id: "new candidate",
    label: "Add candidate",
    also: "new person",
    icon: UserPlus,
    href: paths.addCandidate,
  },
  {
    id: "import",
    label: "Import candidates",
    also: "new csv upload",
    icon: FileUp,
    href: paths.importCandidates,
  },
  {
    id: "new job",
    label: "New job",
    also: "add create role",
    icon: Plus,
    href: paths.newJob,
  },
  {
    id: "new template",
    label: "New template",
    also: "add create questions",
    icon: Plus,
    href: paths.newTemplate(),
  },
];

/** Opens the sheet of all keys, so it has no address. */
export const keysCommand = {
  id: "keys",
  label: "Keyboard shortcuts",
  also: "help keys",
  icon: Keyboard,
};

/** The commands that what was typed finds; all but the sections of Settings when nothing was. */
export function commandsFor(
  groups: CommandGroup[],
  words: string[],
): CommandGroup[] {
  return groups
    .map(({ heading, commands }) => ({
      heading,
      commands: commands.filter((command) =>
        words.length > 0
          ? isFound(command, words)
          : !command.id.startsWith("settings "),
      ),
    }))
    .filter(({ commands }) => commands.length > 0);
}

export function isFound(
  { label, also = "" }: Pick<Command, "label" | "also">,
  words: string[],
): boolean {
  return matchesWords(words, `${label} ${also}`);
}
