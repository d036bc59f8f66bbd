"use client";

import { LibraryBig } from "lucide-react";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { settle } from "@/components/ui/settle";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { plural } from "@/lib/format";
import {
  removeFromBankAction,
  saveToBankAction,
} from "@/lib/templates/bank/actions";
import type { FoundQuestion } from "@/lib/templates/bank/queries";
import type { FindQuestionsInput } from "@/lib/templates/bank/schema";
import { copiedQuestion, type QuestionDraft } from "@/lib/templates/draft";
import { FoundQuestionRow } from "./found-question-row";
import { useFoundQuestions } from "./use-found-questions";

type Search = Omit<FindQuestionsInput, "templateId">;

const sources: Record<Search["source"], string> = {
  bank: "Question bank",
  templates: "Other templates",
};
const everything: Search = { source: "bank", query: "", competency: null };

/** Inserts copies of questions that were written before, out of the bank or out of another template. */
export function BankDialog({
  templateId,
  room,
  onInsert,
  onClose,
}: {
  templateId: string;
  /** How many questions the template has room for. */
  room: number;
  onInsert: (questions: QuestionDraft[]) => void;
  onClose: () => void;
}) {
  const bank = useBank(templateId);
  const { chosen, removed } = bank;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add from bank"
      description="Questions are copied, so edits here won’t affect the originals."
      size="large"
      footer={
        <>
          {chosen.size > room && (
            <p
              role="alert"
              className="me-auto self-center text-sm text-danger"
            >{`You can add ${plural(room, "more question")}.`}</p>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={chosen.size === 0 || chosen.size > room}
            onClick={() =>
              onInsert(Array.from(chosen.values(), copiedQuestion))
            }
          >
            {chosen.size === 0
              ? "Insert"
              : `Insert ${plural(chosen.size, "question")}`}
          </Button>
        </>
      }
    >
      <Filters bank={bank} />
      {removed && (
        <div className="mt-4">
          <Banner
            action={
              <Button size="small" onClick={() => void bank.putBack(removed)}>
                Undo
              </Button>
            }
          >
            Removed from the bank: <bdi>{removed.text}</bdi>
          </Banner>
        </div>
      )}
      <div className="mt-4 sm:min-h-80">
        <Results bank={bank} />
      </div>
    </Dialog>
  );
}

type Bank = ReturnType<typeof useBank>;

/** The search and its results, the chosen questions, and the one removed last. */
function useBank(templateId: string) {
  const [search, setSearch] = useState<Search>(everything);
  const [chosen, setChosen] = useState<ReadonlyMap<string, FoundQuestion>>(
    new Map(),
  );
  // Shown in the dialog: a toast would lie behind it, out of reach.
  const [removed, setRemoved] = useState<FoundQuestion | null>(null);
  const results = useFoundQuestions({ ...search, templateId });

  function toggle(question: FoundQuestion) {
    const next = new Map(chosen);
    if (!next.delete(question.id)) next.set(question.id, question);
    setChosen(next);
  }

  return {
    ...search,
    ...results,
    searchFor: (changes: Partial<Search>) =>
      setSearch({ ...search, ...changes }),
    chosen,
    toggle,
    removed,
    remove: async (question: FoundQuestion) => {
      const result = await settle(removeFromBankAction({ id: question.id }));
      if (!result.ok) return toast.refusal(result.error);
      if (chosen.has(question.id)) toggle(question);
      setRemoved(question);
      results.reload();
    },
    putBack: async (question: FoundQuestion) => {
      const result = await settle(saveToBankAction(question));
      if (!result.ok) toast.refusal(result.error);
      setRemoved(null);
      results.reload();
    },
  };
}

function Filters({ bank }: { bank: Bank }) {
  return (
    <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_12rem]">
      <Field label="Search" hideLabel>
        <Input
          type="search"
          placeholder="Search the questions"
          value={bank.query}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => bank.searchFor({ query: target.value })}
        />
      </Field>
      <Field label="Competency" hideLabel>
        <Select
          value={bank.competency ?? ""}
          onChange={({ target }) =>
            bank.searchFor({ competency: target.value || null })
          }
          options={bank.found?.competencies.map((name) => [name, name])}
        >
          <option value="">All competencies</option>
        </Select>
      </Field>
      <Field label="Source" hideLabel>
        <Select
          value={bank.source}
          onChange={({ target }) => {
            const source = target.value as Search["source"];
            bank.searchFor({ source, competency: null });
            bank.forget();
          }}
          options={Object.entries(sources)}
        />
      </Field>
    </div>
  );
}

/** The results, or why none are shown. */
function Results({ bank }: { bank: Bank }) {
  const { found, problem, source, chosen } = bank;
  if (problem) return <ErrorState onRetry={bank.reload}>{problem}</ErrorState>;
  if (!found) return <Loading />;
  const isFiltered = bank.query.trim() !== "" || bank.competency !== null;
  if (found.questions.length === 0)
    return isFiltered ? (
      <EmptyState
        title="No question matches"
        action={
          <Button
            onClick={() => bank.searchFor({ query: "", competency: null })}
          >
            Show all
          </Button>
        }
      >
        Try fewer words or another competency.
      </EmptyState>
    ) : source === "templates" ? (
      <EmptyState icon={<LibraryBig />} title="No other template has questions">
        Once one does, you can copy them from here.
      </EmptyState>
    ) : (
      <EmptyState icon={<LibraryBig />} title="The question bank is empty">
        Save questions from a template’s ⋮ menu to reuse them anywhere.
      </EmptyState>
    );
  return (
    <>
      <ul className="flex flex-col divide-y">
        {found.questions.map((question) => (
          <FoundQuestionRow
            key={question.id}
            question={question}
            isChosen={chosen.has(question.id)}
            onToggle={() => bank.toggle(question)}
            onRemove={
              source === "bank" ? () => bank.remove(question) : undefined
            }
          />
        ))}
      </ul>
      {found.hasMore && (
        <p className="mt-3 text-sm text-muted">
          There are more. Search to find them.
        </p>
      )}
    </>
  );
}

function Loading() {
  return (
    <div role="status" className="flex flex-col gap-5 py-2">
      <span className="sr-only">Loading…</span>
      {["w-3/4", "w-2/3", "w-4/5"].map((width) => (
        <div key={width} className="flex flex-col gap-2">
          <Skeleton className={width} />
          <Skeleton className="w-40" />
        </div>
      ))}
    </div>
  );
}
