/** What a thread does that never ends, unless it is told to answer. */
export default function busy(task: string): { value: string } {
  while (task !== "answer");
  return { value: "answered" };
}
