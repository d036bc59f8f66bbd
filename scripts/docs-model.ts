import { readFileSync } from "node:fs";

type Model = { name: string; comment: string; body: string };

/** Every row of a tenant names it, so lines to it would hide all others. */
const tenant = "Organization";

/** Models and their relations as a Mermaid drawing, and below it the models that have none. */
export function dataModel(): string {
  const models = modelsOf(readFileSync("prisma/schema.prisma", "utf8"));
  const lines = models.flatMap(relationsOf);
  const drawn = new Set(lines.flatMap((line) => line.match(/\w+/g)!));
  const alone = models.filter(
    ({ name }) => name !== tenant && !drawn.has(name),
  );
  return [
    "```mermaid\nerDiagram",
    ...lines.map((line) => `  ${line}`),
    "```\n",
    "Without a line, because their rows name others by id only:\n",
    ...alone.map(({ name, comment }) => `- \`${name}\`: ${comment}`),
  ].join("\n");
}

function modelsOf(schema: string): Model[] {
  const found = schema.matchAll(
    /((?:^\/\/\/ .*\n)*)^model (\w+) \{\n([^]*?)^\}/gm,
  );
  return [...found].map(([, comment = "", name = "", body = ""]) => ({
    name,
    comment: comment.replaceAll(/^\/\/\/ /gm, "").trim(),
    body,
  }));
}

/** `Job ||--o{ Interview : ""`: one line for each foreign key, named where its field is not called after the model. */
function relationsOf({ name, body }: Model): string[] {
  const keys = body.matchAll(
    /^ +(\w+) +(\w+)(\??) .*@relation\(.*fields: \[(\w+)\]/gm,
  );
  return [...keys].flatMap(([, field = "", parent = "", optional, key]) => {
    if (parent === tenant) return [];
    const isUnique = new RegExp(`^ +${key} .*@unique`, "m").test(body);
    const label = field.toLowerCase() === parent.toLowerCase() ? "" : field;
    return `${parent} ${optional ? "|o" : "||"}--${isUnique ? "o|" : "o{"} ${name} : "${label}"`;
  });
}
