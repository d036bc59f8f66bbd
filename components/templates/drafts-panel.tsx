"use client";

import { FlaskConical } from "lucide-react";
import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { placeWords } from "@/components/portal/place-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Refused } from "@/components/ui/form";
import { Spinner } from "@/components/ui/spinner";
import { TextLink } from "@/components/ui/text-link";
import { mostQuestions } from "@/lib/templates/draft";
import { DraftedCriterion } from "./drafted-criterion";
import { DraftedQuestion } from "./drafted-question";
import type { Draft } from "./use-draft";
import type { Drafts, useDrafts } from "./use-drafts";
import type { OpenQuestions } from "./use-open-questions";

/** What an AI proposes, to edit, accept or discard. Nothing of it is in the template before it is accepted. */
export function DraftsPanel({
  drafts,
  drafting,
  editor,
  cards,
}: {
  drafts: Drafts;
  drafting: ReturnType<typeof useDrafts>;
  editor: Draft;
  cards: OpenQuestions;
}) {
  const { subject, step } = drafts;
  const panel = useRef<HTMLElement>(null);
  // It stands beside or, on a phone, below what was pressed: lead there, and again when the answer has come.
  const isKept = step === "proposed" && drafts.isKept;
  useEffect(() => {
    if (panel.current && !isKept) leadTo(panel.current);
  }, [step, isKept]);

  const questions = step === "proposed" ? drafts.questions : [];
  const criteria = step === "proposed" ? drafts.criteria : [];
  const count = questions.length + criteria.length;

  /** Puts the accepted ones into the template; the focus stays here while something is left, else goes to the question. */
  function accept(accepted: { questions?: number[]; criteria?: number[] }) {
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
    const questionId =
      subject.kind === "rubric" ? subject.questionId : added[0]?.id;
    if (added.length + lines.length === count)
      cards.focusAfter(`#question-${questionId} [data-summary]`);
    else panel.current?.focus({ preventScroll: true });
  }

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label="Drafts"
      className="scroll-mt-36 outline-none"
    >
      <Card
        title={titleOf(drafts, editor)}
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
              <Button
                variant="primary"
                onClick={() =>
                  accept({
                    questions: [...questions.keys()],
                    criteria: [...criteria.keys()],
                  })
                }
              >
                {count > 1 ? `Accept all ${count}` : "Accept"}
              </Button>
            )}
          </>
        }
      >
        {step === "waiting" && <Waiting />}
        {step === "refused" && (
          <Refused refusal={drafts.refusal}>
            {drafts.refusal.href && (
              <TextLink href={drafts.refusal.href}>
                {placeWords(drafts.refusal.href)}
              </TextLink>
            )}
          </Refused>
        )}
        {step === "proposed" && (
          <div className="flex flex-col gap-3">
            {drafts.isRehearsal && (
              <Banner tone="warn" icon={<FlaskConical />}>
                Sample AI: example drafts, the same for every job.
              </Banner>
            )}
            <ul className="flex flex-col gap-3">
              {questions.map((question, index) => (
                <DraftedQuestion
                  key={question.id}
                  question={question}
                  onChange={(fields) =>
                    drafting.keep({
                      questions: questions.with(index, {
                        ...question,
                        ...fields,
                      }),
                    })
                  }
                  onAccept={() => accept({ questions: [index] })}
                  onDiscard={() =>
                    drafting.keep({ questions: questions.toSpliced(index, 1) })
                  }
                />
              ))}
              {criteria.map((criterion, index) => (
                <DraftedCriterion
                  key={criterion.id}
                  criterion={criterion}
                  onChange={(fields) =>
                    drafting.keep({
                      criteria: criteria.with(index, {
                        ...criterion,
                        ...fields,
                      }),
                    })
                  }
                  onAccept={() => accept({ criteria: [index] })}
                  onDiscard={() =>
                    drafting.keep({ criteria: criteria.toSpliced(index, 1) })
                  }
                />
              ))}
            </ul>
          </div>
        )}
      </Card>
    </section>
  );
}

/** Gives it the focus; scrolls only when its beginning is not in sight, because it may be longer than the screen. */
function leadTo(panel: HTMLElement) {
  panel.focus({ preventScroll: true });
  const { top } = panel.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) panel.scrollIntoView();
}

function titleOf({ subject }: Drafts, { draft }: Draft): string {
  if (subject.kind === "questions") return "Drafted questions";
  const index = draft.questions.findIndex(
    ({ id }) => id === subject.questionId,
  );
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
