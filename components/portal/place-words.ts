import { paths } from "@/lib/paths";

const places: [start: string, words: string][] = [
  [paths.templates, "View templates"],
  [paths.interviews, "View interview"],
  [paths.candidates, "View candidate"],
  [paths.jobs, "Edit job"],
  [paths.settings, "Open settings"],
];

/** Names a refusal's link by where it leads. */
export function placeWords(href: string): string {
  return places.find(([start]) => href.startsWith(start))?.[1] ?? "View";
}
