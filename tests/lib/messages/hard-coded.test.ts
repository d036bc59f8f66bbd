import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

/** What a candidate sees is made of these files. */
const files = globSync([
  "components/{candidate,invitations}/*.tsx",
  "app/{i,interview}/**/*.{ts,tsx}",
  "app/api/continue/**/*.ts",
  "emails/*.tsx",
]);

/** Attributes whose text is shown or read out. */
const shown = /^(title|intro|eyebrow|label|legend|alt|error|hint|.*Label)$/;

test("no word on a candidate's page or mail is written outside the catalogue", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(wordsIn)).toEqual([]);
});

test("no candidate's screen is bound to left and right", () => {
  const bound =
    /(?<![\w-])(?:-?(?:scroll-)?[mp][lr]-\S+|(?:left|right)-\S+|text-(?:left|right)\b|(?:border|rounded)-[lr](?![a-z])\S*)/g;
  const found = files
    .filter((file) => file.startsWith("components"))
    .flatMap(classesIn)
    .flatMap((text) => text.match(bound) ?? []);
  expect(found).toEqual([]);
});

function wordsIn(file: string): string[] {
  const found: string[] = [];
  visit(file, (node) => {
    const text = ts.isJsxText(node)
      ? node.text
      : ts.isJsxAttribute(node) &&
          shown.test(node.name.getText()) &&
          node.initializer &&
          ts.isStringLiteral(node.initializer)
        ? node.initializer.text
        : "";
    if (/\p{L}{2}/u.test(text)) found.push(`${file}: ${text.trim()}`);
  });
  return found;
}

function classesIn(file: string): string[] {
  const found: string[] = [];
  visit(file, (node) => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
  });
  return found;
}

function visit(file: string, look: (node: ts.Node) => void): void {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const walk = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, walk);
  };
  walk(source);
}
