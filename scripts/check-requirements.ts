import { globSync, readFileSync } from "node:fs";

/**
 * Whoever meets an id in a comment, a test's title or a document finds its rule: each is on the page, and there once, and
 * the tests that the page names for it cite it. Other strings are not looked at; other things with a number have mostly
 * another letter (V8, MP4).
 */

const page = "docs/requirements.md";
const sources = [
  "{app,bench,components,docs,emails,lib,pages,prisma,scripts,tests}/**/*.{css,md,mjs,prisma,sql,ts,tsx}",
  "*.{md,mjs,ts}",
];

const id = String.raw`(?:[ABEFGJLMRSTWZ]|P|RV)\d{1,2}(?:\.\d{1,2})?`;
const ids = new RegExp(String.raw`(?<![\w.%$}-])${id}(?![\w-])`, "g");
const comments = /(?:^[ \t]*\*|^[ \t]*--|(?:^|[\s{])\/[/*]\*?)\s.*/gm;
const several = String.raw`${id}(?:(?:,|:| to| and)? ${id})*`;
/** How a title begins, or ids alone in parentheses. */
const titles = new RegExp(
  String.raw`(?<=["'\x60])${several}(?=[ :,])|\(${several}\)`,
  "g",
);

const files = globSync(sources)
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !file.startsWith("lib/generated/"))
  .sort()
  .map((name) => {
    const content = readFileSync(name, "utf8");
    return { name, cited: citedIn(name, content) };
  });
const rules = rulesOf(readFileSync(page, "utf8"));
const known = new Set(rules.map((rule) => rule.id));

const problems = [
  ...rules
    .filter((rule, index) =>
      rules.slice(0, index).some((earlier) => earlier.id === rule.id),
    )
    .map((rule) => `${page}:${rule.line} has ${rule.id} a second time.`),
  ...rules.flatMap((rule) =>
    rule.tests
      .filter((test) => !isCited(rule.id, test))
      .map(
        (test) =>
          `${page}:${rule.line} names ${test} for ${rule.id}, but no such test cites it.`,
      ),
  ),
  ...files.flatMap(({ name, cited }) =>
    cited
      .filter((citation) => !known.has(citation.id))
      .map(
        (citation) =>
          `${name}:${citation.line} cites ${citation.id}, which ${page} doesn’t have.`,
      ),
  ),
];
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

/** A rule goes as far as the next one or the next heading. */
function rulesOf(content: string) {
  const found = content.matchAll(/^- \*\*(\S+)\*\*((?:(?!^(?:- |#))[^])*)/gm);
  return [...found].map(({ 1: id = "", 2: text = "", index }) => ({
    id,
    line: lineOf(content, index),
    tests: [...text.matchAll(/`(\S+\.(?:test|spec)\.tsx?)`/g)].map(
      ([, test]) => test!,
    ),
  }));
}

function isCited(id: string, test: string): boolean {
  return files.some(
    ({ name, cited }) =>
      name.endsWith(`/${test}`) && cited.some((citation) => citation.id === id),
  );
}

function citedIn(name: string, content: string) {
  return passagesOf(name, content).flatMap(({ text, start }) =>
    [...text.matchAll(ids)].map((match) => ({
      id: match[0],
      line: lineOf(content, start + match.index),
    })),
  );
}

function passagesOf(name: string, content: string) {
  if (name.endsWith(".md")) return [{ text: content, start: 0 }];
  const found = [...content.matchAll(comments)];
  if (name.startsWith("tests/")) found.push(...content.matchAll(titles));
  return found.map(({ 0: text, index }) => ({ text, start: index }));
}

function lineOf(content: string, index: number): number {
  return content.slice(0, index).split("\n").length;
}
