/** What begins a line of a mail server's answer: its code, and often a second one that says more. */
const codes = /^([245]\d\d)[ -](?:#?(\d\.\d{1,3}\.\d{1,3})[:\s]*)?/;

/** A mail server's answer with its words before its codes: "No such mailbox (550 5.1.1)". */
export function wordsFirst(answer: string): string {
  const lines = answer.split(/\r?\n/).map((line) => line.trim());
  const found = lines.map((line) => codes.exec(line)).find(Boolean);
  const words = lines
    .map((line) => line.replace(codes, "").trim())
    .filter(Boolean)
    .join(" ");
  if (!found || !words) return answer.trim();
  return `${words} (${[found[1], found[2]].filter(Boolean).join(" ")})`;
}
