import path from "node:path";
import ts from "typescript";

/**
 * A text in JSX is alone in its element, or everything in that element is always the same. A browser's page translation
 * puts elements in the place of text nodes; React keeps hold of the nodes that are gone, throws when it removes one or
 * puts something before it, and changes it unseen (react#11538). A text that is alone in its element survives all three.
 */

const advice =
  "beside something that may change or go. Give it an element of its own, or make it one text with a template; what is rendered beside others takes Elements (components/ui/elements.ts).";

const root = process.cwd();
const files = ["app", "components"].flatMap((folder) =>
  ts.sys.readDirectory(path.join(root, folder), [".tsx"]),
);
const program = ts.createProgram(files, { ...readOptions(), noEmit: true });
const checker = program.getTypeChecker();
const problems = files.flatMap((file) => {
  const source = program.getSourceFile(file);
  return source ? bareTexts(source, source) : [];
});
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function readOptions(): ts.CompilerOptions {
  const file = path.join(root, "tsconfig.json");
  const found = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  const config = found.config as unknown;
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

/** One line for each bare text in `node` and below it. */
function bareTexts(node: ts.Node, source: ts.SourceFile): string[] {
  const found =
    ts.isJsxElement(node) || ts.isJsxFragment(node)
      ? bareChildren(node).map((child) => say(child, source))
      : [];
  node.forEachChild((child) => {
    found.push(...bareTexts(child, source));
  });
  return found;
}

/** A fragment has no element: what is beside its texts stands elsewhere. */
function bareChildren(parent: ts.JsxElement | ts.JsxFragment): ts.JsxChild[] {
  const children = parent.children.filter(isRendered);
  const isSafe =
    ts.isJsxElement(parent) &&
    (children.length === 1 || !children.some(ts.isJsxExpression));
  return isSafe ? [] : children.filter(isText);
}

function say(child: ts.JsxChild, source: ts.SourceFile): string {
  const { line } = source.getLineAndCharacterOfPosition(child.getStart());
  const text = child.getText().replace(/\s+/g, " ").trim();
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `${path.relative(root, source.fileName)}:${line + 1}: the text ${shown} is ${advice}`;
}

function isText(child: ts.JsxChild): boolean {
  // A translation leaves mere spaces alone.
  if (ts.isJsxText(child)) return child.text.trim() !== "";
  if (!ts.isJsxExpression(child) || !child.expression) return false;
  return mayBeText(child.expression);
}

function mayBeText(expression: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(expression))
    return mayBeText(expression.expression);
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].some(mayBeText);
  if (
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
  )
    return mayBeText(expression.right);
  return isTextType(checker.getTypeAtLocation(expression));
}

function isTextType(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(isTextType);
  // A list may hold lists of its own kind: one level is enough.
  if (checker.isArrayType(type))
    return checker
      .getTypeArguments(type as ts.TypeReference)
      .some((one) => (one.isUnion() ? one.types : [one]).some(isPlainText));
  return isPlainText(type);
}

function isPlainText(type: ts.Type): boolean {
  const { StringLike, NumberLike } = ts.TypeFlags;
  if (type.isStringLiteral()) return type.value.trim() !== "";
  return (type.flags & (StringLike | NumberLike)) !== 0;
}

function isRendered(child: ts.JsxChild): boolean {
  if (ts.isJsxText(child)) return !child.containsOnlyTriviaWhiteSpaces;
  if (ts.isJsxExpression(child)) return child.expression !== undefined;
  return true;
}
