"use client";

import { FlaskConical } from "lucide-react";
import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { RefusedWithLink } from "@/components/portal/refused-with-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Spinner } from "@/components/ui/spinner";
import { mostQuestions } from "@/lib/templates/draft";
import { CriterionFields } from "./criterion-fields";
import { DraftedItem } from "./drafted-item";
import { DraftedQuestion } from "./drafted-question";
import type { Drafts } from "./use-drafts";
import { useEditor } from "./use-template-editor";

/** Indexes of what was accepted. */
type Accepted = { questions?: number[]; criteria?: number[] };

/** Drafts by an AI, to edit, accept or discard. None is in the template before it is accepted. */
export function DraftsPanel({ drafts }: { drafts: Drafts }) {
  const { drafting, cards } = useEditor();
  const { subject, step } = drafts;
  const panel = useRef<HTMLElement>(null);
  // It stands beside or, on a phone, below what was pressed: lead there, and again when the answer has come.
  const isKept = step === "proposed" && drafts.isKept;
  useEffect(() => {
    if (panel.current && !isKept) leadTo(panel.current);
  }, [step, isKept]);

  const { questions, criteria } = proposalsOf(drafts);
  const count = questions.length + criteria.length;
  const putIn = usePutIn(drafts);

  /** The focus stays here while something is left, else goes to the question. */
  function accept(accepted: Accepted) {
    const { questionId, isAll } = putIn(accepted);
    if (isAll) cards.focusAfter(`#question-${questionId} [data-summary]`);
    else panel.current?.focus({ preventScroll: true });
  }
  const acceptAll = () =>
    accept({
      questions: [...questions.keys()],
      criteria: [...criteria.keys()],
    });

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label="Drafts"
      className="scroll-mt-36 outline-none"
    >
      <Card
        title={useTitle(drafts)}
        description={
          step === "proposed" &&
          "Edit any draft, then accept the ones you want."
        }
        footer={
          <>
            <Button variant="ghost" onClick={drafting.discard}>
              {step === "waiting" ? "Stop" : "Discard"}
            </Button>
            {step === "refused" && (
              <Button onClick={() => drafting.ask(subject)}>Try again</Button>
            )}
            {count > 0 && (
              <Button variant="primary" onClick={acceptAll}>
                {count > 1 ? `Accept all ${count}` : "Accept"}
              </Button>
            )}
          </>
        }
      >
        {step === "waiting" && <Waiting />}
        {step === "refused" && <RefusedWithLink refusal={drafts.refusal} />}
        {step === "proposed" && <Proposed drafts={drafts} accept={accept} />}
      </Card>
    </section>
  );
}

function proposalsOf(drafts: Drafts) {
  return drafts.step === "proposed" ? drafts : { questions: [], criteria: [] };
}

/** Puts the accepted ones into the template, and keeps the rest; `questionId` is the question they went to. */
function usePutIn(drafts: Drafts) {
  const { drafting, cards, ...editor } = useEditor();
  const { subject } = drafts;
  const { questions, criteria } = proposalsOf(drafts);
  return (accepted: Accepted) => {
    const added = questions
      .filter((_, i) => accepted.questions?.includes(i))
      .slice(0, mostQuestions - editor.draft.questions.length);
    const lines = criteria.filter((_, i) => accepted.criteria?.includes(i));
    editor.addQuestions(added);
    if (subject.kind === "rubric") {
      editor.addCriteria(subject.questionId, lines);
      cards.show(subject.questionId);
    }
    drafting.keep({
      questions: questions.filter((question) => !added.includes(question)),
      criteria: criteria.filter((criterion) => !lines.includes(criterion)),
    });
    return {
      questionId: subject.kind === "rubric" ? subject.questionId : added[0]?.id,
      isAll: added.length + lines.length === questions.length + criteria.length,
    };
  };
}

function Proposed({
  drafts: { questions, criteria, isRehearsal },
  accept,
}: {
  drafts: Extract<Drafts, { step: "proposed" }>;
  accept: (accepted: Accepted) => void;
}) {
  const { keep } = useEditor().drafting;
  return (
    <div className="flex flex-col gap-3">
      {isRehearsal && (
        <Banner tone="warn" icon={<FlaskConical />}>
          Sample AI: example drafts, the same for every job.
        </Banner>
      )}
      <ul className="flex flex-col gap-3">
        {questions.map((question, index) => (
          <DraftedItem
            key={question.id}
            question={question}
            onAccept={() => accept({ questions: [index] })}
            onDiscard={() => keep({ questions: questions.toSpliced(index, 1) })}
          >
            <DraftedQuestion
              question={question}
              onChange={(changed) =>
                keep({ questions: questions.with(index, changed) })
              }
            />
          </DraftedItem>
        ))}
        {criteria.map((criterion, index) => (
          <DraftedItem
            key={criterion.id}
            question={{ text: "", criteria: [criterion] }}
            onAccept={() => accept({ criteria: [index] })}
            onDiscard={() => keep({ criteria: criteria.toSpliced(index, 1) })}
          >
            <CriterionFields
              criterion={criterion}
              label="Proposed criterion"
              onChange={(changed) =>
                keep({ criteria: criteria.with(index, changed) })
              }
            />
          </DraftedItem>
        ))}
      </ul>
    </div>
  );
}

/** Gives it the focus; scrolls only when its beginning is not in sight, because it may be longer than the screen. */
function leadTo(panel: HTMLElement) {
  panel.focus({ preventScroll: true });
  const { top } = panel.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) panel.scrollIntoView();
}

function useTitle({ subject }: Drafts): string {
  const { questions } = useEditor().draft;
  if (subject.kind === "questions") return "Drafted questions";
  const index = questions.findIndex(({ id }) => id === subject.questionId);
  return `Drafted rubric for question ${index + 1}`;
}

function Waiting() {
  return (
    <p role="status" className="flex items-center gap-2.5 text-muted">
      <Spinner />
      Drafting. This can take up to a minute; you can keep writing.
    </p>
  );
}
