import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";

type Decision = {
  file: string;
  number: string;
  area: string;
  title: string;
  /** The date, and which later ones changed or replaced it. */
  status: string;
};

const areas = {
  sending: "invitations, reminders, deadlines, bulk acts",
  candidate: "the candidate’s interview",
  recording: "recorder, upload, storage, joining",
  evaluation: "transcripts, scores, the AI",
  templates: "templates, question bank, drafts",
  lists: "lists, search, imports, live updates",
  privacy: "personal data, withdrawal, retention",
  screens: "portal and design",
  words: "languages and wording",
  performance: "what makes pages fast",
  security: "identity, tenants, input",
  platform: "processes, database, queue",
  code: "how the code is arranged and checked",
  tests: "tests, benchmarks, fault runs",
};

/** All decisions by area, the replaced ones crossed out. Throws on a file that does not fit in. */
export function decisionIndex(): string {
  const decisions = globSync("docs/decisions/[0-9]*.md").sort().map(read);
  for (const [index, { file, number, area }] of decisions.entries()) {
    if (number === decisions[index - 1]?.number)
      throw new Error(`${file} has a number that another decision has.`);
    if (!Object.hasOwn(areas, area))
      throw new Error(
        `${file} has no known area: ${Object.keys(areas).join(", ")}.`,
      );
  }
  return Object.entries(areas)
    .map(([area, meaning]) => {
      const lines = decisions.filter((d) => d.area === area).map(lineOf);
      return `## ${area}\n\n${meaning}\n\n${lines.join("\n")}`;
    })
    .join("\n\n");
}

function read(path: string): Decision {
  const file = basename(path);
  const [, number, area] = /^(\d{4})-([a-z]+)-[a-z0-9-]+\.md$/.exec(file) ?? [];
  const [, title, status] =
    /^# (.+)\n\n(\d{4}-\d\d-\d\d[^]*?)\n\n/.exec(readFileSync(path, "utf8")) ??
    [];
  if (!number || !area || !title || !status)
    throw new Error(
      `${path} must be named NNNN-area-words.md and begin with a title and a date.`,
    );
  return { file, number, area, title, status: status.replaceAll("\n", " ") };
}

function lineOf({ file, number, title, status }: Decision): string {
  const later = status.slice("2026-11-22".length);
  const link = `[${title}](${file})`;
  return `- ${number} ${later.includes("superseded") ? `~~${link}~~` : link}${later}`;
}
