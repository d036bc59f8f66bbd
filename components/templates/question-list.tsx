"use client";

import { LibraryBig, ListPlus, Plus, Sparkles } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { mostQuestions } from "@/lib/templates/draft";
import { places } from "@/lib/templates/places";
import { QuestionCard } from "./question-card";
import { useQuestionActs } from "./use-question-acts";
import { useEditor } from "./use-template-editor";

/** The questions in order. */
export function QuestionList() {
  const { questions } = useEditor().draft;
  const acts = useQuestionActs();
  const ways = <WaysToAdd add={acts.add} />;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="mb-3 text-lg font-semibold">
        <span>{"Questions "}</span>
        <span className="font-normal text-subtle tabular">
          {questions.length}
        </span>
      </h2>
      {questions.length === 0 ? (
        <EmptyState
          icon={<ListPlus />}
          title="Which questions will you ask?"
          action={ways}
        >
          Four to six work best. Each has its own think time, answer time and
          scoring criteria.
        </EmptyState>
      ) : (
        <>
          <ol className="flex flex-col gap-3">
            {questions.map((question, index) => (
              <QuestionCard
                key={question.id}
                question={question}
                index={index}
                acts={acts}
              />
            ))}
          </ol>
          {questions.length < mostQuestions && (
            <div className="mt-3 flex flex-wrap gap-2">{ways}</div>
          )}
        </>
      )}
      <p aria-live="polite" className="sr-only">
        {acts.news}
      </p>
    </section>
  );
}

function WaysToAdd({ add }: { add: () => void }) {
  const { canDraft, drafting } = useEditor();
  const [, setIsBank] = useAddressFlag("bank");
  return (
    <>
      <Button icon={<Plus />} onClick={add} data-place={places.addQuestion}>
        Add question
      </Button>
      <Button
        variant="ghost"
        icon={<LibraryBig />}
        onClick={() => setIsBank(true)}
      >
        Add from bank
      </Button>
      {canDraft && (
        <Button
          variant="ghost"
          icon={<Sparkles />}
          onClick={() => drafting.ask({ kind: "questions" })}
        >
          Draft from the job description
        </Button>
      )}
    </>
  );
}
