"use client";

import { useEffect, useState } from "react";
import { settle } from "@/components/ui/settle";
import { findQuestionsAction } from "@/lib/templates/bank/actions";
import type { FoundQuestions } from "@/lib/templates/bank/queries";
import type { FindQuestionsInput } from "@/lib/templates/bank/schema";

const pauseMs = 200;

/** Questions to insert, asked for again shortly after the search changes. `found` is null until the first answer. */
export function useFoundQuestions(input: FindQuestionsInput) {
  const { source, query, competency, templateId } = input;
  const [found, setFound] = useState<FoundQuestions | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    async function find() {
      const result = await settle(
        findQuestionsAction({ source, query, competency, templateId }),
      );
      if (!isCurrent) return;
      if (result.ok) setFound(result.value);
      setProblem(result.ok ? null : result.error.message);
    }
    const timer = setTimeout(() => void find(), query ? pauseMs : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [source, query, competency, templateId, asked]);

  return {
    found,
    problem,
    /** Nothing is shown of another source. */
    forget: () => setFound(null),
    reload: () => setAsked((times) => times + 1),
  };
}
