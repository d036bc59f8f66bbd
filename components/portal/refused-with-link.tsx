import { Refused } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { Refusal } from "@/lib/result";

const places: [start: string, words: string][] = [
  [paths.templates, "View templates"],
  [paths.interviews, "View interview"],
  [paths.candidates, "View candidate"],
  [paths.jobs, "Edit job"],
  [paths.settings, "Open settings"],
];

/** A refusal, with the way to where it can be put right, named by where it leads. */
export function RefusedWithLink({ refusal }: { refusal: Refusal }) {
  const { href } = refusal;
  return (
    <Refused refusal={refusal}>
      {href && (
        <TextLink href={href}>
          {places.find(([start]) => href.startsWith(start))?.[1] ?? "View"}
        </TextLink>
      )}
    </Refused>
  );
}
