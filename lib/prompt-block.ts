/** Data for a model's prompt, as JSON between tags. With every `<` escaped no text can end its fence or open another. */
export function promptBlock(name: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll("<", "\\u003c");
  return `<${name}>\n${json}\n</${name}>`;
}
