"use client";

import { ArrowDown, ArrowUp, ChevronRight, Trash2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input, Select, Textarea } from "@/components/ui/input";
import { formatClock, plural } from "@/lib/format";
import type { QuestionDraft } from "@/lib/templates/draft";
import { CriteriaFields } from "./criteria-fields";
import { SecondsSelect } from "./seconds-select";

const thinkTimes = [0, 15, 30, 45, 60, 90, 120, 180, 300];
const answerTimes = [30, 60, 90, 120, 180, 240, 300, 600];
const takes = [1, 2, 3, 4, 5];

/** One question: a line to read, opened to write. On its line, Alt with an arrow key moves it. */
export function QuestionCard({
  question,
  index,
  count,
  isOpen,
  errorOf,
  onToggle,
  onChange,
  onMove,
  onRemove,
}: {
  question: QuestionDraft;
  index: number;
  count: number;
  isOpen: boolean;
  /** The refusal of a field, by its path below the question. */
  errorOf: (path: string) => string | undefined;
  onToggle: () => void;
  onChange: (fields: Partial<QuestionDraft>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const number = index + 1;
  const bodyId = `question-${question.id}-body`;

  function moveByKey(event: KeyboardEvent) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.altKey) return;
    event.preventDefault();
    onMove(index + step);
  }

  return (
    <li id={`question-${question.id}`} className="rounded-lg border bg-surface">
      <div className="flex items-start gap-1 p-1.5">
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            data-summary
            aria-expanded={isOpen}
            aria-controls={bodyId}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onClick={onToggle}
            onKeyDown={moveByKey}
            className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-start hover:bg-hover"
          >
            <ChevronRight
              aria-hidden
              className={cn(
                "mt-0.5 size-4 shrink-0 text-subtle transition-transform duration-100",
                isOpen ? "rotate-90" : "rtl:-scale-x-100",
              )}
            />
            {!isOpen && (
              <span className="shrink-0 text-subtle tabular">{number}.</span>
            )}
            <span className="min-w-0 flex-1">
              {isOpen ? (
                <span className="font-medium">Question {number}</span>
              ) : (
                <Summary question={question} />
              )}
            </span>
          </button>
        </h3>
        <div className="flex shrink-0">
          <IconButton
            label={`Move question ${number} up`}
            icon={<ArrowUp />}
            data-move="up"
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          />
          <IconButton
            label={`Move question ${number} down`}
            icon={<ArrowDown />}
            data-move="down"
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          />
          <IconButton
            label={`Remove question ${number}`}
            icon={<Trash2 />}
            onClick={onRemove}
          />
        </div>
      </div>
      <div id={bodyId} hidden={!isOpen} className="border-t p-4">
        <div className="flex flex-col gap-4">
          <Field
            label={`Question ${number}`}
            hideLabel
            hint="Stays on the candidate's screen all the time."
            error={errorOf("text")}
          >
            <Textarea
              rows={2}
              value={question.text}
              maxLength={2000}
              placeholder="Tell us about a time when…"
              onChange={(event) => onChange({ text: event.target.value })}
            />
          </Field>
          <div className="grid grid-cols-2 gap-3 xl:grid-cols-[2fr_1fr_1fr_1fr]">
            <Field
              label="Competency"
              isOptional
              error={errorOf("competency")}
              className="col-span-full xl:col-span-1"
            >
              <Input
                value={question.competency}
                maxLength={120}
                placeholder="Problem solving"
                onChange={(event) =>
                  onChange({ competency: event.target.value })
                }
              />
            </Field>
            <Field label="Time to think">
              <SecondsSelect
                value={question.thinkSeconds}
                options={thinkTimes}
                onChange={(thinkSeconds) => onChange({ thinkSeconds })}
              />
            </Field>
            <Field label="Time to answer">
              <SecondsSelect
                value={question.answerSeconds}
                options={answerTimes}
                onChange={(answerSeconds) => onChange({ answerSeconds })}
              />
            </Field>
            <Field label="Takes">
              <Select
                value={question.maxTakes}
                onChange={(event) =>
                  onChange({ maxTakes: Number(event.target.value) })
                }
              >
                {takes.map((take) => (
                  <option key={take} value={take}>
                    {take}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <CriteriaFields
            criteria={question.criteria}
            errorOf={(path) => errorOf(`criteria.${path}`)}
            onChange={(criteria) => onChange({ criteria })}
          />
        </div>
      </div>
    </li>
  );
}

function Summary({ question }: { question: QuestionDraft }) {
  const text = question.text.trim();
  const facts = [
    question.competency.trim(),
    `${formatClock(question.thinkSeconds)} to think`,
    `${formatClock(question.answerSeconds)} to answer`,
    plural(question.maxTakes, "take"),
    plural(question.criteria.length, "criterion", "criteria"),
  ].filter(Boolean);
  return (
    <>
      <bdi
        className={cn(
          "line-clamp-2 wrap-anywhere",
          text ? "font-medium" : "font-normal text-muted",
        )}
      >
        {text || "Not written yet"}
      </bdi>
      <span className="mt-0.5 block text-sm font-normal wrap-anywhere text-muted tabular">
        {facts.join(" · ")}
      </span>
    </>
  );
}
