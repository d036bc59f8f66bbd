const kept = new Set([
  "q",
  "status",
  "sort",
  "attention",
  "job",
  "template",
  "email",
  "evaluation",
  "idle",
]);

/** What a view keeps of a list's address, always in one order: neither its page nor a dialog over it. */
export function viewQuery(query: string): string {
  const params = [...new URLSearchParams(query)]
    .filter(([name, value]) => kept.has(name) && value)
    .sort((one, other) => (String(one) < String(other) ? -1 : 1));
  return new URLSearchParams(params).toString();
}
