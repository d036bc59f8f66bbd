"use client";

import type { CriterionDraft } from "@/lib/templates/draft";
import { topicsOfQuestion } from "@/lib/templates/sensitive-topics";
import { AcceptOrDiscard } from "./accept-or-discard";
import { CriterionFields } from "./criterion-fields";
import { TopicWarning } from "./topic-warning";

/** A proposed criterion, to edit before it is accepted. */
export function DraftedCriterion({
  criterion,
  onChange,
  onAccept,
  onDiscard,
}: {
  criterion: CriterionDraft;
  onChange: (fields: Partial<CriterionDraft>) => void;
  onAccept: () => void;
  onDiscard: () => void;
}) {
  return (
    <li className="flex flex-col gap-3 rounded-lg border p-3">
      <CriterionFields
        criterion={criterion}
        label="Proposed criterion"
        onChange={onChange}
      />
      {topicsOfQuestion({ text: "", criteria: [criterion] }).map((topic) => (
        <TopicWarning key={topic.name} topic={topic} what="This" />
      ))}
      <AcceptOrDiscard onAccept={onAccept} onDiscard={onDiscard} />
    </li>
  );
}
