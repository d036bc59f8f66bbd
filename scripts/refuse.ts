/** Ends the process with one sentence and no stack: for what the reader can put right, not for bugs. */
export function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
