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
import { sectionsFor } from "@/components/settings/sections";
import { paths } from "@/lib/paths";
import { matchesWords, wordsOf } from "@/lib/portal/search/words";
import { sections } from "./navigation";

/** What somebody may do here, by their role; the server decides again. */
export type Abilities = { canEdit: boolean; canReadAudit?: boolean };

export type Command = {
  id: string;
  label: string;
  /** Other words that find it. */
  also?: string;
  /** Smaller, after it. */
  hint?: string | undefined;
  icon: LucideIcon;
  href: string;
};

export type CommandGroup = { heading: string; commands: Command[] };

/** What the palette offers without asking the server: the acts and the pages that a role has. */
export function commandGroups({
  canEdit,
  canReadAudit = false,
}: Abilities): CommandGroup[] {
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
      commands: sectionsFor(() => canReadAudit).map(
        ({ name, label, also }) => ({
          id: `settings ${name}`,
          label: `Settings: ${label}`,
          also,
          icon: Settings,
          href: paths.settingsSection(name),
        }),
      ),
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

/**
 * The commands that what was typed finds, what is called so first; all but the sections of Settings when nothing was
 * typed.
 */
export function commandsFor(
  groups: CommandGroup[],
  words: string[],
): CommandGroup[] {
  if (words.length === 0)
    return groups
      .map(({ heading, commands }) => ({
        heading,
        commands: commands.filter(({ id }) => !id.startsWith("settings ")),
      }))
      .filter(({ commands }) => commands.length > 0);
  const byRank = <T>(all: T[], rank: (one: T) => number) =>
    all.toSorted((a, b) => rank(a) - rank(b));
  const rank = ({ label }: Command) => rankOf(label, words);
  return byRank(
    groups
      .map(({ heading, commands }) => ({
        heading,
        commands: byRank(
          commands.filter((command) => isFound(command, words)),
          rank,
        ),
      }))
      .filter(({ commands }) => commands.length > 0),
    ({ commands }) => rank(commands[0]!),
  );
}

/** 0 for what is called exactly so, 1 for what begins so. */
function rankOf(label: string, words: string[]): number {
  const [name, typed] = [wordsOf(label).join(" "), words.join(" ")];
  return name === typed ? 0 : name.startsWith(typed) ? 1 : 2;
}

export function isFound(
  { label, also = "" }: Pick<Command, "label" | "also">,
  words: string[],
): boolean {
  return matchesWords(words, `${label} ${also}`);
}
