import { readFileSync } from "node:fs";
import * as values from "@/lib/limits";
import { table } from "./docs-product";

export type Limit = {
  name: string;
  value: number | { failures: number; windowSeconds: number };
  meaning: string;
  per: string;
  /** The file that holds it at the limit and one beyond. */
  test: string;
};

/** Every limit of lib/limits.ts under its heading, in order, with what its comment says. */
export function readLimits(): { heading: string; limits: Limit[] }[] {
  const source = readFileSync("lib/limits.ts", "utf8");
  const [, ...sections] = source.split(/^\/\/ (.*)$/m);
  const found = [];
  for (let at = 0; at < sections.length; at += 2)
    found.push({
      heading: sections[at]!.split(":")[0]!,
      limits: limitsOf(sections[at + 1]!),
    });
  const named = found.flatMap(({ limits }) => limits.map(({ name }) => name));
  const missing = Object.keys(values).filter((name) => !named.includes(name));
  if (missing.length > 0)
    throw new Error(`lib/limits.ts does not say enough of ${missing.join()}.`);
  return found;
}

function limitsOf(section: string): Limit[] {
  const commented =
    /\/\*\*((?:(?!\*\/)[^])*)@per (.*)\n \* @test (.*)\n \*\/\nexport const (\w+)/g;
  return [...section.matchAll(commented)].map(([, words, per, test, name]) => ({
    name: name!,
    value: values[name as keyof typeof values],
    meaning: words!.replaceAll(/\s*\n \*\s*/g, " ").trim(),
    per: per!,
    test: test!,
  }));
}

/** One table for each heading. */
export function limitTables(): string {
  return readLimits()
    .map(({ heading, limits }) => {
      const rows = limits.map(({ name, value, meaning, per, test }) => [
        `\`${name}\``,
        written(name, value),
        per,
        meaning,
        `\`${test.replace("tests/", "")}\``,
      ]);
      return `## ${heading}\n\n${table(["limit", "value", "per", "of", "held by"], rows)}`;
    })
    .join("\n\n");
}

function written(name: string, value: Limit["value"]): string {
  if (typeof value !== "number")
    return `${value.failures} in ${value.windowSeconds / 60} min`;
  if (name.endsWith("Ms")) return `${value / 1000} s`;
  return value.toLocaleString("en");
}
