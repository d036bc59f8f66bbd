"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import { useInterview } from "./session-context";
import { useWords } from "./words";

export type Choice = "yes" | "no";

/** Yes or no to an AI that reads the answers; nothing is chosen beforehand. */
export function EvaluationChoice({
  value,
  onChange,
  isTried,
}: {
  value: Choice | null;
  onChange: (choice: Choice) => void;
  /** Whether somebody wanted to go on without a choice. */
  isTried: boolean;
}) {
  const { consents: words } = useWords();
  const { isInWriting } = useInterview().stage.accommodations;
  const says = words.evaluation.forms[isInWriting ? "written" : "spoken"];
  return (
    <RadioCards<Choice>
      legend={says.question}
      hideLegend
      name="evaluation"
      value={value}
      onChange={onChange}
      error={isTried && !value ? words.missing : undefined}
      options={[
        { value: "yes", title: says.yes },
        {
          value: "no",
          title: words.evaluation.no,
          details: words.evaluation.noDetails,
        },
      ]}
    />
  );
}
