import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { SensitiveTopic } from "@/lib/templates/sensitive-topics";

/** A hint that a question seems to be about something that hiring should not go by. It blocks nothing. */
export function TopicWarning({
  topic,
  what,
}: {
  topic: SensitiveTopic;
  /** "Question 3": the beginning of the sentence. */
  what: ReactNode;
}) {
  return (
    <p className="flex gap-2.5">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <span className="min-w-0">
        <span>{what}</span>
        <span>{` seems to touch on ${topic.name}.`}</span>
        <span className="block text-sm text-muted">{topic.advice}</span>
      </span>
    </p>
  );
}
