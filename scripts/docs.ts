import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format } from "prettier";
import { decisionIndex } from "./docs-decisions";
import { limitTables } from "./docs-limits";
import { dataModel } from "./docs-model";
import { lifecycle, phases, roomProblems, taskList } from "./docs-product";

/**
 * `npm run docs` writes what documents tell of the code, between markers; with `check` it only says which of them are
 * stale, as `npm run check documents` does.
 */

/** Document → the marker's name → what is written below it. */
const documents: Record<string, Record<string, () => string>> = {
  "docs/architecture.md": {
    lifecycle,
    phases,
    tasks: taskList,
    "data model": dataModel,
  },
  "docs/limits.md": { limits: limitTables },
  "docs/decisions/README.md": { decisions: decisionIndex },
};

const isCheck = process.argv[2] === "check";
const problems = roomProblems("docs/architecture.md");
for (const [file, sections] of Object.entries(documents)) {
  const before = readFileSync(file, "utf8");
  const after = await filled(file, before, sections);
  if (after === before) continue;
  if (isCheck) problems.push(`${file} is stale: run npm run docs.`);
  else writeFileSync(file, after);
}
problems.push(...globSync(["*.md", "docs/**/*.md"]).flatMap(brokenLinks));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

async function filled(
  file: string,
  content: string,
  sections: Record<string, () => string>,
): Promise<string> {
  let text = content;
  for (const [name, write] of Object.entries(sections)) {
    const marked = new RegExp(
      `(<!-- generated: ${name} -->)[^]*?(<!-- end -->)`,
    );
    if (!marked.test(text))
      problems.push(`${file} lacks the marker <!-- generated: ${name} -->.`);
    text = text.replace(
      marked,
      (_, begin, end) => `${begin}\n\n${typographic(write())}\n\n${end}`,
    );
  }
  return format(text, { parser: "markdown" });
}

/** Links to files that aren’t there. */
function brokenLinks(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
    .map(([, link]) => link!)
    .filter((link) => !existsSync(join(dirname(file), link)))
    .map((link) => `${file} links to ${link}, which doesn’t exist.`);
}

/** Comments have straight apostrophes, documents have not. */
function typographic(text: string): string {
  return text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, "’");
}
