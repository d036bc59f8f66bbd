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

type Props = {
  drafts: Drafts;
  drafting: ReturnType<typeof useDrafts>;
  editor: Draft;
  cards: OpenQuestions;
};

/** Indexes of what was accepted. */
type Accepted = { questions?: number[]; criteria?: number[] };

/** Drafts by an AI, to edit, accept or discard. None is in the template before it is accepted. */
export function DraftsPanel(props: Props) {
  const { drafts, drafting, editor, cards } = props;
  const { subject, step } = drafts;
  const panel = useRef<HTMLElement>(null);
  // It stands beside or, on a phone, below what was pressed: lead there, and again when the answer has come.
  const isKept = step === "proposed" && drafts.isKept;
  useEffect(() => {
    if (panel.current && !isKept) leadTo(panel.current);
  }, [step, isKept]);

  const { questions, criteria } = proposalsOf(drafts);
  const count = questions.length + criteria.length;

  /** The focus stays here while something is left, else goes to the question. */
  function accept(accepted: Accepted) {
    const { questionId, isAll } = putIn(accepted, props);
    if (isAll) cards.focusAfter(`#question-${questionId} [data-summary]`);
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
        {drafts.step === "proposed" && (
          <Proposed drafts={drafts} keep={drafting.keep} accept={accept} />
        )}
      </Card>
    </section>
  );
}

function proposalsOf(drafts: Drafts) {
  return drafts.step === "proposed" ? drafts : { questions: [], criteria: [] };
}

/** Puts the accepted ones into the template, and keeps the rest; `questionId` is the question they went to. */
function putIn(
  accepted: Accepted,
  { drafts, drafting, editor, cards }: Props,
): { questionId: string | undefined; isAll: boolean } {
  const { subject } = drafts;
  const { questions, criteria } = proposalsOf(drafts);
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
  const isAll =
    added.length + lines.length === questions.length + criteria.length;
  return {
    questionId: subject.kind === "rubric" ? subject.questionId : added[0]?.id,
    isAll,
  };
}

function Proposed({
  drafts: { questions, criteria, isRehearsal },
  keep,
  accept,
}: {
  drafts: Extract<Drafts, { step: "proposed" }>;
  keep: ReturnType<typeof useDrafts>["keep"];
  accept: (accepted: Accepted) => void;
}) {
  return (
    <div className="flex flex-col gap-3">
      {isRehearsal && (
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
              keep({
                questions: questions.with(index, {
                  ...question,
                  ...fields,
                }),
              })
            }
            onAccept={() => accept({ questions: [index] })}
            onDiscard={() => keep({ questions: questions.toSpliced(index, 1) })}
          />
        ))}
        {criteria.map((criterion, index) => (
          <DraftedCriterion
            key={criterion.id}
            criterion={criterion}
            onChange={(fields) =>
              keep({
                criteria: criteria.with(index, {
                  ...criterion,
                  ...fields,
                }),
              })
            }
            onAccept={() => accept({ criteria: [index] })}
            onDiscard={() => keep({ criteria: criteria.toSpliced(index, 1) })}
          />
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
