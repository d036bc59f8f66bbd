import { existsSync, globSync, readFileSync } from "node:fs";
import ts from "typescript";

/**
 * Words that never appear in what people read: the texts of screens, emails and refusals, what the commands print, and
 * the documents. Identifiers, comments, SQL and code in documents are not looked at.
 */

const source = "{app,components,emails,lib,pages,scripts}/**/*.{ts,tsx}";
const documents = ["README.md", "CONTRIBUTING.md", "docs/**/*.md"];
const settings = ".env.example";

const exceptions = [
  "lib/generated/",
  // Names of columns in people's own files.
  "lib/candidates/fields.ts",
  "lib/portal/imports/columns.ts",
  // What transcription models hear in silence.
  "lib/evaluations/phantoms.ts",
  // Read by an AI.
  "lib/templates/drafting/prompt.ts",
  "lib/evaluations/prompt.ts",
  // Names the words.
  "scripts/check-words.ts",
];

/** Patterns of whole words, each with what is said instead. */
const unwanted = {
  "(e-)?mail(s|ed)?": "email",
  "by (itself|themselves)": "automatically",
  "(go|goes|going|gone|went) on": "continue",
  "at once": "right away, at the same time",
  "on its way": "sent",
  "handed in": "submitted",
  "stands? at": "is",
  "did not work": "what happened and what to do",
  "cannot be done now": "what can’t be done",
  "do not belong together": "what is wrong",
  "look at it again": "review it",
  "(some|any|every)body": "someone, anyone, everyone",
  "vacanc(y|ies)": "job, role",
  canned: "sample",
  "cancell(ed|ing)": "canceled, canceling",
  "colour(s|ed)?": "color",
  "judgements?": "judgment",
  "practis(e|ed|ing)": "practice",
  "licences?": "license",
  "(honou|favou|behaviou)r(s|ed|ing|able|ite)?": "honor, favor, behavior",
  "catalogues?": "catalog",
  "in your own time": "at your own pace",
  "whenever suits": "whenever it works for",
};

const patterns = [
  ...Object.entries(unwanted).map(([pattern, instead]) => ({
    // Not a part of another word, an address, a path or a file's name.
    words: new RegExp(
      `(?<![\\w@./:_-])(${pattern.replaceAll(" ", "\\s+")})(?![\\w@-]|[./:]\\w)`,
      "gi",
    ),
    instead,
  })),
  // Straight apostrophes: between letters, or a plural's. Quotes around a word of code are neither.
  {
    words: /\p{L}+'\p{L}+|\p{L}+s'(?=\s\p{Ll})/gu,
    instead: "the same with ’",
  },
];

const files = [source, ...documents]
  .flatMap((pattern) => globSync(pattern))
  .concat(existsSync(settings) ? settings : [])
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !exceptions.some((some) => file.startsWith(some)))
  .sort();
const problems = files.flatMap((file) =>
  problemsIn(file, readFileSync(file, "utf8")),
);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function problemsIn(file: string, content: string): string[] {
  const passages = /\.tsx?$/.test(file)
    ? textsOf(file, content)
    : [{ start: 0, text: withoutCode(file, content) }];
  return passages.flatMap(({ start, text }) =>
    patterns.flatMap(({ words, instead }) =>
      [...text.matchAll(words)].map(({ 0: found, index }) => {
        const line = content.slice(0, start + index).split("\n").length;
        const shown = found.replace(/\s+/g, " ");
        return `${file}:${line}: "${shown}" is never shown to people. Say instead: ${instead}.`;
      }),
    ),
  );
}

type Passage = { start: number; text: string };

/** The texts between tags and the strings that have words in them, as they are written in the file. */
function textsOf(file: string, content: string): Passage[] {
  const passages: Passage[] = [];
  const tree = ts.createSourceFile(file, content, ts.ScriptTarget.Latest);
  const look = (node: ts.Node): void => {
    if (isForPrograms(node)) return;
    if (ts.isJsxText(node) || (isString(node) && hasWords(node))) {
      const start = node.getStart(tree);
      passages.push({ start, text: content.slice(start, node.getEnd()) });
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return passages;
}

/** Names of modules and classes, types, and the SQL of tagged templates. */
function isForPrograms(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isTypeNode(node) ||
    ts.isTaggedTemplateExpression(node) ||
    (ts.isJsxAttribute(node) &&
      ts.isIdentifier(node.name) &&
      node.name.text === "className")
  );
}

function isString(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || isPartOfTemplate(node);
}

function isPartOfTemplate(node: ts.Node): boolean {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** Told from a name of the program ("mail", "mail.sent") by a capital letter, or a space beside a word. */
function hasWords(node: ts.LiteralLikeNode): boolean {
  const isSentence = isPartOfTemplate(node)
    ? /\s\p{L}|\p{L}\s/u
    : /^\p{Lu}\p{Ll}|\p{L}\S*\s+\S*\p{L}/u;
  return isSentence.test(node.text);
}

/** The same length, so that places stay what they are. */
function withoutCode(file: string, content: string): string {
  const code =
    file === settings
      ? /^(?!# ).*$|^# /gm
      : /^```[^]*?^```|`[^`]+`|\]\([^)]*\)/gm;
  return content.replace(code, (found) => found.replace(/\S/g, " "));
}
