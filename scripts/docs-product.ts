import { globSync, readFileSync } from "node:fs";
import {
  interviewStatusLabels,
  statusAfter,
  type LifecycleEvent,
} from "@/lib/interviews/status";
import { tasks } from "@/lib/worker/tasks";

const events: Record<LifecycleEvent, string> = {
  start: "the candidate reveals question 1",
  submit: "the candidate submits",
  expire: "the deadline passes",
  extend: "a recruiter moves the deadline",
  cancel: "a recruiter cancels",
  withdraw: "the candidate confirms a withdrawal",
  undo: "the candidate undoes it within seven days",
};

type Status = keyof typeof interviewStatusLabels;
const statuses = Object.keys(interviewStatusLabels) as Status[];

/** Which status follows which. Several in one cell: it depends on what happened before. */
export function lifecycle(): string {
  return table(
    ["event", "happens when", ...statuses.map((s) => interviewStatusLabels[s])],
    Object.entries(events).map(([event, meaning]) => [
      `\`${event}\``,
      meaning,
      ...statuses.map((status) => following(status, event as LifecycleEvent)),
    ]),
  );
}

function following(status: Status, event: LifecycleEvent): string {
  const happened = [null, new Date(0)];
  const possible = happened.flatMap((startedAt) =>
    happened.flatMap((expiredAt) =>
      happened.map((cancelledAt) =>
        statusAfter(
          { status, startedAt, expiredAt, cancelledAt, retentionEndedAt: null },
          event,
        ),
      ),
    ),
  );
  return statuses
    .filter((next) => possible.includes(next))
    .map((next) => interviewStatusLabels[next])
    .join(", ");
}

/** Every member of `Phase`, with the comment above it. */
export function phases(): string {
  const source = readFileSync("lib/interviews/phase.ts", "utf8");
  const [, union = ""] = /export type Phase =([^;]*);/.exec(source) ?? [];
  const members = union.matchAll(
    /(?:\/\*\*\s*([^]*?)\s*\*\/\s*)?(?:\| )?"([\w-]+)"/g,
  );
  return [...members]
    .map(([, comment = "", phase]) => {
      const meaning = comment.replaceAll(/\s*\n\s*\*\s*/g, " ");
      return `- \`${phase}\`${meaning && `: ${meaning}`}`;
    })
    .join("\n");
}

/** Every background task, with the comment above its definition. */
export function taskList(): string {
  const sources = globSync("lib/**/*tasks.ts")
    .map((file) => file.replaceAll("\\", "/"))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
  return table(
    ["task", "does", "defined in", "per worker", "tries", "schedule"],
    tasks.map(({ name, concurrency, retry, schedule }) => {
      const definition = new RegExp(String.raw`define\w*Task\(\s*"${name}"`);
      const source = sources.find(({ text }) => definition.test(text));
      const before = source?.text.split(definition)[0] ?? "";
      const comment = [...before.matchAll(/^\/\*\* (.+) \*\/$/gm)].at(-1);
      if (!source || !comment?.[1])
        throw new Error(`${name} has no comment that says what it does.`);
      return [
        `\`${name}\``,
        comment[1],
        `\`${source.file}\``,
        String(concurrency),
        `${retry.limit + 1}, ${pause(retry.longestPause)} apart at most`,
        schedule ? `\`${schedule}\`` : "",
      ];
    }),
  );
}

function pause(seconds: number): string {
  return seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`;
}

/** Rooms that the document's table has in another order than the rule, or not at all. */
export function roomProblems(document: string): string[] {
  const rule = /const rooms = \[([^\]]*)\]/.exec(
    readFileSync(".dependency-cruiser.mjs", "utf8"),
  );
  const rooms = [...(rule?.[1] ?? "").matchAll(/"(\w+)"/g)].map(([, r]) => r);
  const [, rows = ""] =
    /\n\| room .*\n.*\n((?:\|.*\n)+)/.exec(readFileSync(document, "utf8")) ??
    [];
  const told = [...rows.matchAll(/^\| `(\w+)/gm)].map(([, room]) => room);
  return String(told) === String(rooms)
    ? []
    : [
        `${document} lists the rooms as ${told.join(", ")}; .dependency-cruiser.mjs has ${rooms.join(", ")}.`,
      ];
}

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}
