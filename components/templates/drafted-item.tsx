"use client";

import { Check, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
import { topicsOfQuestion } from "@/lib/templates/sensitive-topics";
import { TopicWarning } from "./topic-warning";

/** One thing that was proposed, its fields as children: what to look at in it, and the two ways on. */
export function DraftedItem({
  question,
  onAccept,
  onDiscard,
  children,
}: {
  question: Parameters<typeof topicsOfQuestion>[0];
  onAccept: () => void;
  onDiscard: () => void;
  children: Elements;
}) {
  return (
    <li className="flex flex-col gap-3 rounded-lg border p-3">
      {children}
      {topicsOfQuestion(question).map((topic) => (
        <TopicWarning key={topic.name} topic={topic} what="This" />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon={<Check />} onClick={onAccept}>
          Accept
        </Button>
        <Button size="small" variant="ghost" icon={<X />} onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </li>
  );
}
